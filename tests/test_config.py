"""Settings: what a file contains, where it is found, and what is wrong in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from specloom.config import Config, find_config, read_config
from specloom.diagnostics import Diagnostic, SpecError


def findings(file: Path) -> tuple[Diagnostic, ...]:
    with pytest.raises(SpecError) as error:
        read_config(file)
    return error.value.diagnostics


def places(file: Path) -> list[str]:
    return [str(found.location).removeprefix(f"{file.parent}/") for found in findings(file)]


def test_reads_our_table_of_pyproject(tmp_path: Path) -> None:
    file = tmp_path / "pyproject.toml"
    file.write_text(
        '[project]\nname = "x"\n[tool.specloom]\nspec = "api/openapi.yaml"\n'
        'targets = ["models"]\nlower = ["unsupported-xml"]\nallow-outside = true\n'
        '[tool.specloom.names]\n"#/components/schemas/Foo" = "Bar"\n'
    )
    config = read_config(file)
    assert config.spec == tmp_path / "api/openapi.yaml"
    assert config.targets == ("models",)
    assert config.lower == {"unsupported-xml"}
    assert config.allow_outside
    assert config.names == {"#/components/schemas/Foo": "Bar"}


def test_a_file_of_our_own_has_no_prefix(tmp_path: Path) -> None:
    file = tmp_path / "specloom.toml"
    file.write_text('package = "petstore"\nremote = {"https://x.example/a.yaml" = "a.yaml"}\n')
    config = read_config(file)
    assert config.package == "petstore"
    assert config.remote == {"https://x.example/a.yaml": tmp_path / "a.yaml"}


def test_says_where_keys_are_unknown_and_values_wrong(tmp_path: Path) -> None:
    file = tmp_path / "pyproject.toml"
    file.write_text(
        '[tool.other]\ntarget = 1\n[tool.specloom]\n  target = ["models"]\nspec = 3\n'
        "names = {a = 1}\nallow-outside = 1\n"
    )
    assert places(file) == [f"pyproject.toml:{place}" for place in ("4:3", "5:1", "6:1", "7:1")]
    assert findings(file)[0].hint == "did you mean 'targets'?"


def test_finds_an_unknown_table(tmp_path: Path) -> None:
    file = tmp_path / "pyproject.toml"
    file.write_text('[tool.specloom]\nspec = "x"\n[tool.specloom.name]\na = "b"\n')
    assert places(file) == ["pyproject.toml:3:16"]


def test_keys_are_spelled_with_hyphens_only(tmp_path: Path) -> None:
    file = tmp_path / "specloom.toml"
    file.write_text("allow_outside = true\n")
    assert findings(file)[0].hint == "did you mean 'allow-outside'?"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('spec = "a"\npackage = \n', "2:11"),
        ('spec = "a"\npackage "b"\n', "2:9"),
        ('spec = "a"\nlower = [\n  "b",\n\n', "3:7"),
        ('spec = "a"\npackage = "b', "2:13"),
        ('spec = "a"\npackage = "\udce9"\n', "2:12"),
    ],
)
def test_says_where_toml_is_broken(tmp_path: Path, text: str, place: str) -> None:
    file = tmp_path / "specloom.toml"
    file.write_text(text, "utf-8", errors="surrogateescape")
    assert places(file) == [f"specloom.toml:{place}"]


@pytest.mark.parametrize("text", ["[tool]\nspecloom = 3\n", "tool = 3\n"])
def test_our_table_must_be_one(tmp_path: Path, text: str) -> None:
    file = tmp_path / "pyproject.toml"
    file.write_text(text)
    assert [found.code for found in findings(file)] == ["invalid-config"]


def test_a_file_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    assert "cannot be read" in findings(tmp_path / "nowhere.toml")[0].message


def test_finds_the_nearest_file_that_speaks_to_us(tmp_path: Path) -> None:
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text("[tool.specloom]\n")
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.ruff]\n")
    assert find_config(below) == tmp_path / "pyproject.toml"
    (below / "specloom.toml").write_text("")
    assert find_config(below) == below / "specloom.toml"


def test_knows_where_it_says_what(tmp_path: Path) -> None:
    file = tmp_path / "pyproject.toml"
    file.write_text(
        '[project]\nname = "models"\n[tool.specloom]\npackage = "zoo"\n'
        'targets = [\n  "client",\n  "models",\n]\n[tool.specloom.names]\n"#/a" = "A"\nlist = "b"\n'
    )
    config = read_config(file)

    def place(key: str, value: str) -> str:
        return str(config.place(key, value)).removeprefix(f"{file}:")

    assert place("targets", "models") == "7:3"
    assert place("package", "zoo") == "4:11"
    assert (place("names", "#/a"), place("names", "list")) == ("10:1", "11:1")
    assert config.place("targets", "server") is None
    assert Config().place("targets", "server") is None

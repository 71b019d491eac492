"""The command line: which settings apply, what is printed where, exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import specloom as specloom_api
from conftest import Specloom
from specloom import cli, stages

CHECKOUT = Path(__file__).parents[1]
PETS = """\
openapi: 3.1.0
info: {title: Pet store, version: "1"}
paths: {}
components: {schemas: {Pet: {type: object, properties: {name: {type: string}}}}}
"""
BROKEN = PETS.replace("type: string", "type: text")


@pytest.fixture(autouse=True)
def documents(tmp_path: Path) -> None:
    (tmp_path / "pets.yaml").write_text(PETS)
    (tmp_path / "broken.yaml").write_text(BROKEN)


def test_generate_names_the_package_after_the_title(specloom: Specloom, tmp_path: Path) -> None:
    result = specloom("generate", "pets.yaml")
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("pet_store: ") and "written" in result.stdout
    assert (tmp_path / "pet_store" / "__init__.py").is_file()


@pytest.mark.parametrize("title", ["JSON", "class", "pydantic"])
def test_no_package_hides_another(specloom: Specloom, tmp_path: Path, title: str) -> None:
    (tmp_path / "pets.yaml").write_text(PETS.replace("Pet store", title))
    assert specloom("generate", "pets.yaml").exit_code == 0
    assert (tmp_path / f"{title.lower()}_api").is_dir()


@pytest.mark.parametrize("name", ["pet-store", "class", "a.b", "../x", ""])
def test_a_package_needs_a_name(specloom: Specloom, name: str) -> None:
    result = specloom("generate", "pets.yaml", "--package", name)
    assert result.exit_code == 1
    assert "error[invalid-package]" in result.stderr


def test_a_second_run_writes_nothing(specloom: Specloom) -> None:
    specloom("generate", "pets.yaml")
    result = specloom("generate", "pets.yaml")
    assert "written" not in result.stdout and "unchanged" in result.stdout


def test_check_passes_until_something_differs(specloom: Specloom, tmp_path: Path) -> None:
    specloom("generate", "pets.yaml")
    assert specloom("check", "pets.yaml").exit_code == 0
    (tmp_path / "pets.yaml").write_text(PETS.replace("name:", "nick:"))
    result = specloom("check", "pets.yaml")
    assert result.exit_code == 1
    assert "+++ generated/" in result.stdout and "nick" in result.stdout
    assert "error[output-outdated]" in result.stderr


def test_check_names_edited_files(specloom: Specloom, tmp_path: Path) -> None:
    specloom("generate", "pets.yaml")
    (tmp_path / "pet_store" / "errors.py").write_text("edited")
    result = specloom("check", "pets.yaml")
    assert result.exit_code == 1
    assert "error[output-edited]: pet_store/errors.py was edited" in result.stderr
    assert "hint: undo the edits, or run specloom generate --force\n" in result.stderr


def test_check_writes_nothing(specloom: Specloom, tmp_path: Path) -> None:
    assert specloom("check", "pets.yaml").exit_code == 1
    assert not (tmp_path / "pet_store").exists()


def test_edited_files_need_force(specloom: Specloom, tmp_path: Path) -> None:
    specloom("generate", "pets.yaml")
    (tmp_path / "pet_store" / "__init__.py").write_text("edited")
    result = specloom("generate", "pets.yaml")
    assert result.exit_code == 1
    assert "pet_store/__init__.py was edited" in result.stderr
    assert specloom("generate", "pets.yaml", "--force").exit_code == 0


def test_the_configuration_is_read_from_below(
    specloom: Specloom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pyproject.toml").write_text(
        '[tool.specloom]\nspec = "pets.yaml"\noutput = "made"\npackage = "zoo"\n'
    )
    (tmp_path / "deep").mkdir()
    monkeypatch.chdir(tmp_path / "deep")
    assert specloom("generate").exit_code == 0
    assert (tmp_path / "made" / "zoo").is_dir()


def test_arguments_win(specloom: Specloom, tmp_path: Path) -> None:
    (tmp_path / "specloom.toml").write_text('spec = "pets.yaml"\npackage = "zoo"\n')
    assert specloom("generate", "--package", "ark", "--output", "x").exit_code == 0
    assert (tmp_path / "x" / "ark").is_dir() and not (tmp_path / "zoo").exists()


def test_settings_found_nearby_count_for_their_document_only(
    specloom: Specloom, tmp_path: Path
) -> None:
    (tmp_path / "specloom.toml").write_text('spec = "other.yaml"\npackage = "zoo"\n')
    assert specloom("generate", "pets.yaml").exit_code == 0
    assert (tmp_path / "pet_store").is_dir() and not (tmp_path / "zoo").exists()
    assert specloom("generate", "pets.yaml", "--config", "specloom.toml").exit_code == 0
    assert (tmp_path / "zoo").is_dir()


def test_targets_can_be_chosen_and_left_again(specloom: Specloom, tmp_path: Path) -> None:
    specloom("generate", "pets.yaml")
    assert (tmp_path / "pet_store" / "server").is_dir()
    specloom("generate", "pets.yaml", "--targets", "models")
    assert not (tmp_path / "pet_store" / "server").exists()
    assert (tmp_path / "pet_store" / "models").is_dir()


def test_unknown_targets_are_said(specloom: Specloom) -> None:
    result = specloom("generate", "pets.yaml", "--targets", "model")
    assert result.exit_code == 1
    assert "did you mean 'models'?" in result.stderr
    result = specloom("generate", "pets.yaml", "--targets", "x")
    assert "hint: there are client, models, server, tests\n" in result.stderr


def test_validate_finds_and_says(specloom: Specloom) -> None:
    assert specloom("validate", "pets.yaml").stdout == "pets.yaml: valid\n"
    result = specloom("validate", "broken.yaml")
    assert result.exit_code == 1
    assert result.stderr.startswith("broken.yaml:4:") and result.stdout == ""


@pytest.mark.parametrize(
    ("schemas", "finding"),
    [
        ("A: {type: string, nullable: true, enum: [a]}", "warning[ignored-nullable]"),
        (
            "A: {x-specloom-name: C, type: object}, B: {x-specloom-name: C, type: object}",
            "error[name-clash]",
        ),
    ],
)
def test_validate_finds_what_generate_finds(
    specloom: Specloom, tmp_path: Path, schemas: str, finding: str
) -> None:
    info = 'openapi: 3.0.3\ninfo: {title: T, version: "1"}\npaths: {}\n'
    (tmp_path / "odd.yaml").write_text(f"{info}components: {{schemas: {{{schemas}}}}}\n")
    told = specloom("validate", "odd.yaml").stderr
    assert finding in told
    assert specloom("generate", "odd.yaml").stderr == told


def test_findings_can_be_lowered(specloom: Specloom) -> None:
    (Path("twice.yaml")).write_text(PETS.replace("properties:", "required: [a, a], properties:"))
    assert specloom("validate", "twice.yaml").exit_code == 1
    result = specloom("validate", "twice.yaml", "--lower", "duplicate-item")
    assert result.exit_code == 0
    assert "warning[duplicate-item]" in result.stderr
    assert specloom("validate", "twice.yaml", "--lower", "duplicate-item", "-q").stderr == ""


def test_machines_get_json(specloom: Specloom) -> None:
    [found] = json.loads(specloom("validate", "broken.yaml", "--format", "json").stdout)
    assert (found["file"], found["line"], found["severity"]) == ("broken.yaml", 4, "error")
    assert json.loads(specloom("validate", "pets.yaml", "--format", "json").stdout) == []


def test_machines_get_sarif(specloom: Specloom) -> None:
    log = json.loads(specloom("generate", "broken.yaml", "--format", "sarif").stdout)
    assert log["runs"][0]["results"][0]["level"] == "error"


def test_show_prints_the_ir(specloom: Specloom) -> None:
    shown = json.loads(specloom("show", "pets.yaml").stdout)
    assert shown["is"] == "Api" and shown["title"] == "Pet store"


def test_wrong_usage_is_two(specloom: Specloom) -> None:
    assert specloom("validate").exit_code == 2
    assert specloom("validate", "--nonsense").exit_code == 2
    assert specloom("weave").exit_code == 2


def test_a_missing_document_is_said(specloom: Specloom) -> None:
    result = specloom("generate", "nowhere.yaml")
    assert result.exit_code == 1
    assert "nowhere.yaml:1:1: error[unreadable-file]" in result.stderr


@pytest.mark.parametrize(
    ("document", "said"),
    [
        ("https://example.com/openapi.yaml", "nothing is read from the network: download it first"),
        ("-", "name a file: references are resolved relative to it"),
    ],
)
def test_a_document_is_a_file(specloom: Specloom, document: str, said: str) -> None:
    result = specloom("validate", document)
    assert result.exit_code == 2
    assert said in " ".join(result.stderr.split())


def test_a_name_that_no_file_can_have_is_told(specloom: Specloom) -> None:
    assert "unreadable-file" in specloom("validate", "x" * 5000).stderr
    result = specloom("generate", "pets.yaml", "--output", "/dev/null/x")
    assert "/dev/null is a file, not a folder" in result.stderr


def test_a_folder_is_no_document(specloom: Specloom) -> None:
    Path("api").mkdir()
    assert "this is a folder: name the document in it" in specloom("validate", "api").stderr


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("indent", [None, 1, "\t"])
def test_json_of_any_editor_is_read(
    specloom: Specloom, encoding: str, line_end: str, indent: int | str | None
) -> None:
    text = json.dumps({"openapi": "3.1.0", "info": {"title": "é", "version": "1"}, "paths": {}})
    text = json.dumps(json.loads(text), indent=indent).replace("\n", line_end)
    Path("odd.json").write_bytes(text.encode(encoding))
    result = specloom("validate", "odd.json")
    assert (result.exit_code, result.output) == (0, "odd.json: valid\n")


def test_all_that_is_wrong_in_the_settings_is_said_at_once(specloom: Specloom) -> None:
    Path("specloom.toml").write_text(
        'spec = "pets.yaml"\ntargets = ["modles"]\nlower = ["duplicate-tags", "invalid-json"]\n'
        'package = "a-b"\nclient = "class"\ntemplates = "nowhere"\n'
    )
    found = json.loads(specloom("generate", "--format", "json").stdout)
    assert [(each["code"], each["line"], each["column"]) for each in found] == [
        ("unknown-target", 2, 12),
        ("unknown-code", 3, 10),
        ("unlowerable-code", 3, 28),
        ("invalid-config", 6, 13),
        ("invalid-package", 4, 11),
        ("invalid-python-name", 5, 10),
    ]


def test_names_for_nothing_are_said(specloom: Specloom) -> None:
    Path("specloom.toml").write_text(
        'spec = "pets.yaml"\n[names]\n"#/components/schemas/Pet" = "Cat"\n'
        '"#/components/schemas/Pet/properties/nam" = "n"\n'
    )
    [found] = json.loads(specloom("generate", "--format", "json").stdout)
    assert (found["code"], found["line"], found["column"]) == ("unknown-name", 4, 1)
    assert found["hint"] == "did you mean '#/components/schemas/Pet/properties/name'?"
    assert specloom("generate", "--lower", "unknown-name").exit_code == 0


def test_notes_are_counted(specloom: Specloom) -> None:
    Path("notes.yaml").write_text(
        PETS.replace(
            "paths: {}",
            "paths: {/a: {get: {parameters: [{name: Accept, in: header, schema: {}}], "
            'responses: {"200": {description: Done.}}}}}',
        )
    )
    assert specloom("generate", "notes.yaml").stderr == "1 note (-v shows all)\n"
    assert specloom("show", "notes.yaml").stderr == "1 note (-v shows all)\n"
    assert "note: " not in specloom("generate", "notes.yaml", "-q").stderr
    assert "info[ignored-header]" in specloom("generate", "notes.yaml", "-v").stderr


@pytest.mark.parametrize("format", ["json", "sarif"])
def test_findings_for_machines_stand_beside_what_is_shown(specloom: Specloom, format: str) -> None:
    Path("lax.yaml").write_text(PETS.replace("title:", "titel: x, title:"))
    result = specloom("show", "lax.yaml", "--lower", "unknown-property", "--format", format)
    assert json.loads(result.stdout)["is"] == "Api"
    assert json.loads(result.stderr) and "unknown-property" in result.stderr


@pytest.mark.parametrize("command", ["generate", "check", "validate", "show", "verify"])
def test_help_has_an_example(specloom: Specloom, command: str) -> None:
    assert f"Example: specloom {command}" in specloom(command, "--help").stdout


def test_a_folder_that_is_gone_is_told(
    specloom: Specloom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    result = specloom("validate", tmp_path / "pets.yaml")
    assert result.exit_code == 1
    assert "error[unreadable-file]: the current folder cannot be found" in result.stderr


@pytest.mark.parametrize("form", ["text", "json", "sarif"])
def test_names_of_files_may_be_any_bytes(specloom: Specloom, form: str) -> None:
    path = Path(os.fsdecode(b"p\xff \n.yaml"))
    path.write_text("openapi: 3.1.0\n")
    result = specloom("validate", path, "--format", form)
    assert result.exit_code == 1 and "missing-property" in result.output


def test_a_bug_is_ours(specloom: Specloom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stages, "validate", lambda root: root.nonsense)
    result = specloom("validate", "pets.yaml")
    assert result.exit_code == cli._BUG
    assert "this is a bug in specloom, not in your document" in result.stderr
    assert "specloom/stages.py" in result.stderr and "Traceback" not in result.stderr
    assert "Traceback" in specloom("validate", "pets.yaml", "-v").stderr


def test_a_template_of_the_user_that_fails_is_not_our_bug(specloom: Specloom) -> None:
    own = Path("own") / "package"
    own.mkdir(parents=True)
    (own / "init.py.jinja").write_text("{{ view.nonsense }}")
    result = specloom("generate", "pets.yaml", "--templates", "own")
    assert result.exit_code == 1
    assert result.stderr.startswith("own/package/init.py.jinja:1:1: error[template-error]")
    assert "{{ view.nonsense }}" in result.stderr


def test_a_template_of_the_user_that_makes_no_python_is_not_our_bug(specloom: Specloom) -> None:
    own = Path("own") / "package"
    own.mkdir(parents=True)
    (own / "init.py.jinja").write_text("x = 1\nx = (\n")
    result = specloom("generate", "pets.yaml", "--templates", "own")
    assert result.exit_code == 1
    assert (
        "own/package/init.py.jinja:1:1: error[template-error]: this does not make" in result.stderr
    )
    assert "in line 2 of __init__.py" in result.stderr


def test_what_cannot_be_a_template_is_told_before_anything_is_read(specloom: Specloom) -> None:
    own = Path("own") / "package"
    (own / "init.py.jinja").mkdir(parents=True)
    (own / "more.py.jinja").write_bytes(b"\x80")
    (own / "lost.py.jinja").symlink_to("nowhere")
    (own / "plain.py").write_text("def (")
    result = specloom("generate", "missing.yaml", "--templates", "own")
    assert (result.exit_code, result.stderr.count("error[template-error]")) == (1, 4)


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    place = {"PYTHONPATH": str(CHECKOUT / "generator")}
    command = [sys.executable, "-m", "specloom", *arguments]
    return subprocess.run(
        command, env=os.environ | place, capture_output=True, text=True, check=False
    )


def test_runs_as_a_module(tmp_path: Path) -> None:
    result = run("validate", str(tmp_path / "pets.yaml"))
    assert (result.returncode, result.stderr) == (0, "")


def test_programs_can_do_the_same(tmp_path: Path) -> None:
    config = specloom_api.Config(spec=tmp_path / "pets.yaml", output=tmp_path / "made")
    package, changes = specloom_api.generate(config)
    assert package.folder == tmp_path / "made" / "pet_store" and changes.written
    assert specloom_api.check(config) == (package, "")

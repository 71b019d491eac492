"""Every finding: a document or action that causes it, its message, whether it can be lowered."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from conftest import Specloom
from specloom.codes import CODES
from specloom.verify.results import KINDS

CHECKOUT = Path(__file__).parents[1]
DOCUMENTS: dict[str, str | bytes] = yaml.safe_load(
    (CHECKOUT / "tests" / "findings.yaml").read_text("utf-8")
)
FINE = """\
openapi: 3.1.0
info: {title: T, version: "1"}
components: {schemas: {A: {type: object, properties: {a: {type: string}}}}}
"""
LOWERABLE = sorted(code for code, known in CODES.items() if known.lowerable)


def settings(text: str) -> Callable[[Path], None]:
    def deed(folder: Path) -> None:
        (folder / "specloom.toml").write_text(f'spec = "spec.yaml"\npackage = "made"\n{text}\n')

    return deed


def package(change: Callable[[Path], object]) -> Callable[[Path], None]:
    """There is a package already, and somebody changed it."""

    def deed(folder: Path) -> None:
        command = [sys.executable, "-m", "specloom", "generate", "spec.yaml", "--package", "made"]
        subprocess.run(command, cwd=folder, check=True, capture_output=True)
        change(folder / "made")

    return deed


def document(text: str) -> Callable[[Path], None]:
    return lambda folder: (folder / "spec.yaml").write_text(text) and None


def own_template(name: str, text: str) -> Callable[[Path], None]:
    def deed(folder: Path) -> None:
        file = folder / "own" / name
        file.parent.mkdir(parents=True)
        file.write_text(text)
        settings('templates = "own"')(folder)

    return deed


def linked_away(made: Path) -> None:
    (made / "models").rename(made.parent / "elsewhere")
    (made / "models").symlink_to(made.parent / "elsewhere")


DEEDS: dict[str, Callable[[Path], object]] = {
    "unreadable-file": lambda folder: (folder / "spec.yaml").unlink(),
    "too-deep": document("openapi: 3.1.0\na: " + "[" * 300 + "]" * 300),
    "too-large": document("a: &a [x]\n" + "".join(
        f"{b}: &{b} [{','.join([f'*{a}'] * 9)}]\n" for a, b in pairwise("abcdefgh")
    )),
    "unsupported-nesting": document(
        FINE.replace("type: string", "type: array, items: {" * 200 + "}" * 200)
    ),
    "output-edited": package(lambda made: (made / "errors.py").write_text("x = 1\n")),
    "output-foreign": lambda folder: (folder / "made").mkdir()
    or (folder / "made" / "errors.py").write_text("x = 1\n"),
    "output-link": package(linked_away),
    "output-manifest": package(lambda made: (made / ".specloom.json").write_text("{")),
    "output-unwritable": lambda folder: (folder / "made").write_text("a file"),
    "output-outdated": lambda folder: None,
    "verify-impossible": lambda folder: None,
    "invalid-config": settings("output = 1"),
    "invalid-package": settings(""),
    "hiding-package": settings(""),
    "unknown-target": settings('targets = ["modles"]'),
    "unknown-code": settings('lower = ["duplicate-itm"]'),
    "unlowerable-code": settings('lower = ["invalid-yaml"]'),
    "unknown-name": settings('[names]\n"#/components/schemas/B" = "Bee"'),
    "unused-template": own_template("client.py.jinja", ""),
    "unused-block": own_template(
        "client/client.py.jinja",
        '{% extends "client/client.py.jinja" %}{% block clientx %}{% endblock %}',
    ),
    "template-error": own_template("client/client.py.jinja", "{{ view.nonsense }}"),
}  # fmt: skip
COMMANDS = {
    "output-outdated": ["check"],
    "verify-impossible": ["verify", "--output", "."],
    "invalid-package": ["generate", "--package", "a-b"],
    "hiding-package": ["generate", "--package", "json"],
}


def run(specloom: Specloom, *arguments: str) -> list[dict[str, str]]:
    result = specloom(*arguments, "--format", "json")
    assert result.exit_code in (0, 1), result.output
    found: list[dict[str, str]] = json.loads(result.stdout)
    assert (result.exit_code == 1) == any(each["severity"] == "error" for each in found)
    return found


def write(code: str, folder: Path) -> str:
    text = DOCUMENTS[code]
    name = "spec.json" if str(text).startswith("{") else "spec.yaml"
    (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return name


@pytest.mark.parametrize("code", DOCUMENTS)
def test_a_document_has_it(code: str, specloom: Specloom, tmp_path: Path) -> None:
    found = run(specloom, "generate", write(code, tmp_path), "--package", "made")
    assert code in {each["code"] for each in found}
    assert {each["severity"] for each in found if each["code"] == code} == {CODES[code].severity}


@pytest.mark.parametrize("code", DEEDS)
def test_a_deed_leads_to_it(code: str, specloom: Specloom, tmp_path: Path) -> None:
    (tmp_path / "spec.yaml").write_text(FINE)
    DEEDS[code](tmp_path)
    has_settings = (tmp_path / "specloom.toml").exists()
    command = COMMANDS.get(code, ["generate", *([] if has_settings else ["--package", "made"])])
    found = run(specloom, *command, *([] if has_settings else ["spec.yaml"]))
    assert code in {each["code"] for each in found}
    assert {each["severity"] for each in found if each["code"] == code} == {CODES[code].severity}


def test_every_code_is_shown_here_or_with_verify() -> None:
    shown = {*DOCUMENTS, *DEEDS, "not-verified", *(f"verify-{kind}" for kind in KINDS)}
    assert shown == set(CODES)


IMPORTS = """\
import importlib, pkgutil, made
from made import models, server
from pydantic import TypeAdapter
for module in pkgutil.walk_packages(made.__path__, "made."):
    importlib.import_module(module.name)
for name in models.__all__:
    TypeAdapter(getattr(models, name)).validate_python
server.create_app().openapi()
"""


@pytest.mark.parametrize("code", [code for code in LOWERABLE if code in DOCUMENTS])
def test_a_lowered_finding_leaves_a_package_that_works(
    code: str, specloom: Specloom, tmp_path: Path
) -> None:
    name = write(code, tmp_path)
    result = specloom("generate", name, "--package", "made")
    assert f"to go on all the same: --lower {code}" in result.stderr
    assert specloom("generate", name, "--package", "made", "--lower", code).exit_code == 0
    made = subprocess.run(
        [sys.executable, "-c", IMPORTS], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (made.returncode, made.stderr) == (0, "")


@pytest.mark.parametrize("code", sorted(set(CODES) - set(LOWERABLE)))
def test_others_cannot_be_lowered(code: str, specloom: Specloom, tmp_path: Path) -> None:
    (tmp_path / "spec.yaml").write_text(FINE)
    found = run(specloom, "validate", "spec.yaml", "--lower", code)
    expected = ["unlowerable-code"] if CODES[code].severity == "error" else []
    assert [each["code"] for each in found] == expected


def test_what_is_lowered_is_spelled_right(specloom: Specloom, tmp_path: Path) -> None:
    (tmp_path / "spec.yaml").write_text(FINE)
    (tmp_path / "specloom.toml").write_text('spec = "spec.yaml"\nlower = [\n  "unknown-tagg"\n]\n')
    [found] = run(specloom, "validate")
    assert (found["line"], found["column"], found["hint"]) == (3, 3, "did you mean 'unknown-tag'?")

"""Text of a document never becomes code, whatever it contains.

A document with a mark in every free text, including names, is generated twice: once with a harmless
text for the mark, once with text that is dangerous in Python, Jinja and terminals. Both packages
must have the same syntax trees, except for the texts and names made from them.
"""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
import yaml
from conftest import Specloom

DOCUMENT = Path(__file__).parent / "hostile.yaml"
MARK = "☠"
# Two words after a hyphen: as with the hostile texts, no name in the document is one in Python.
TAME = "-x y"

HOSTILE = {
    "quotes": "\"'\"\"\"'''",
    "backslashes": '\\ \\\\ \\" \\n \\N{DIGIT ONE} \\x41\\',
    "lines": "\n\r\nimport os\n\tos.abort()\x0b\x0c\x85\u2028\u2029import os",
    "templates": "{{ 7 * 7 }}{% raise %}{# x #}${x}{0}{x!r}%s%(x)s",
    "unseen": "\u202e\u2066\u200b\ufeff\x00\x1b[31m\x7f\xa0",
    "escape": '"""\nimport os\nos.abort()\n"""',
    "comments": "# noqa # type: ignore # fmt: off -*- coding: rot13 -*-",
}


def poisoned(value: Any, poison: str, key: str = "") -> Any:
    """`value`, found at `key`, with `poison` for every mark in it."""
    match value:
        case dict():
            return {
                _text(name, poison, key): poisoned(v, poison, name) for name, v in value.items()
            }
        case list():
            return [poisoned(item, poison, key) for item in value]
        case str():
            return _text(value, poison, key)
    return value


def _text(text: str, poison: str, key: str) -> str:
    """The poison in the spelling that the place asks for, without what has a meaning there:
    braces and brackets in paths and URLs, what ends the path in them, asterisks in media types."""
    if key in ("pattern", "patternProperties"):
        poison = re.sub(r"([\^$\\.*+?()\[\]{}|/])", r"\\\1", poison)
    elif key == "$ref":
        poison = quote(poison.replace("~", "~0").replace("/", "~1"))
    elif "{" in text:
        poison = re.sub(r"[{}\[\]]", "", poison)
        poison = re.sub(r"[?#]", "", poison) if key == "paths" else poison
    elif re.match("(text|image)/", text):
        poison = poison.replace("*", "")
    return text.replace(MARK, poison)


def shapes(package: Path) -> list[str]:
    """The syntax tree of every module without texts and names."""
    return sorted(shape(file) for file in package.rglob("*.py"))


def shape(file: Path) -> str:
    tree = ast.dump(ast.parse(file.read_bytes()))
    return re.sub(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"", "…", tree)


def woven(specloom: Specloom, folder: Path, name: str, poison: str, *more: str) -> Path:
    """The package for the document with a poison in it."""
    document = poisoned(yaml.safe_load(DOCUMENT.read_text("utf-8")), poison)
    (folder / f"{name}.json").write_text(json.dumps(document))
    options = ("--package", name, "--targets", "client,server,tests", "--lower", "invalid-name")
    result = specloom("generate", f"{name}.json", *options, *more)
    assert result.exit_code == 0, result.output
    assert not re.search("[\0-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]", result.output)
    return folder / name


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    """A user's own template, which prints texts of the document."""
    folder = tmp_path / "templates" / "operations"
    folder.mkdir(parents=True)
    lines = ('"""{{ view.api.title | docstring }}"""', "{{ view.api.description | comment }}")
    text = "\n".join((*lines, "VERSION = {{ view.api.version | literal }}", ""))
    (folder / "init.py.jinja").write_text(text)
    return folder.parent


@pytest.mark.parametrize("poison", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_changes_no_code(
    poison: str, specloom: Specloom, tmp_path: Path, templates: Path
) -> None:
    own = ("--templates", str(templates))
    tame = woven(specloom, tmp_path, "tame", TAME, *own)
    hostile = woven(specloom, tmp_path, "hostile", poison, *own)
    assert shapes(hostile) == shapes(tame)
    files = [file.relative_to(hostile).as_posix() for file in hostile.rglob("*.*")]
    assert all(re.fullmatch("[a-z0-9_./]+", name) for name in files)
    manifest = json.loads((hostile / ".specloom.json").read_text("utf-8"))
    assert all(name.isidentifier() for name in manifest["names"].values())
    assert {*manifest["files"]} <= {*files}

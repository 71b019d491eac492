"""Text of a document never becomes code, whatever it says.

A document is generated twice: once with tame texts, once with the same texts followed by what is
dangerous in Python, Jinja and terminals. Both packages must have the same syntax trees, apart from
the texts and from names made of them.
"""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path
from typing import Any

import golden
import pytest
import yaml
from conftest import Specloom

TAME = golden.CASES / "texts" / "spec.yaml"

# Keys of texts that steer, texts that must equal a name elsewhere, keys whose members are free.
STRUCTURAL = {"type", "in", "$ref", "openapi", "url", "operationId"}
NAMES = {"pet-id", "stage", "pet-shop"}
FREE_KEYS = {"properties", "example"}

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
    """`value`, found at `key`, with `poison` behind every text that does not steer."""
    match value:
        case dict():
            tail = poison if key in FREE_KEYS else ""
            return {f"{name}{tail}": poisoned(item, poison, name) for name, item in value.items()}
        case list():
            return [poisoned(item, poison, key) for item in value]
        case str() if key not in STRUCTURAL and value not in NAMES:
            return f"{value}{poison}"
    return value


def shapes(package: Path) -> list[str]:
    """The syntax tree of every module without texts and names."""
    return sorted(shape(file) for file in package.rglob("*.py"))


def shape(file: Path) -> str:
    tree = ast.dump(ast.parse(file.read_bytes()))
    return re.sub(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"", "…", tree)


@pytest.mark.parametrize("poison", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_changes_no_code(poison: str, specloom: Specloom, tmp_path: Path) -> None:
    tame = yaml.safe_load(TAME.read_text("utf-8"))
    for name, document in {"tame": tame, "hostile": poisoned(tame, poison)}.items():
        (tmp_path / f"{name}.json").write_text(json.dumps(document))
        result = specloom("generate", f"{name}.json", "--package", name)
        assert result.exit_code == 0, result.output
    assert shapes(tmp_path / "hostile") == shapes(tmp_path / "tame")

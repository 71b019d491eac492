"""Schemas in files of their own, and with names of their own: what they mean from elsewhere."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from woven import woven

# Whether a component of a document accepts an instance; the files beside it by their names.
Accepts = Callable[[object], bool]
Judge = Callable[[str, dict[str, str]], Accepts]

HEAD = """
openapi: 3.1.0
info: {title: T, version: "1"}
paths: {}
components:
  schemas:
    Thing:
"""


@pytest.fixture
def thing(tmp_path: Path, request: pytest.FixtureRequest) -> Judge:
    def made(schema: str, files: dict[str, str]) -> Accepts:
        for name, text in files.items():
            (tmp_path / name).write_text(text, "utf-8")
        package: Any = woven(tmp_path, request.node.name, f"{HEAD}      {schema}\n")

        def accepts(value: object) -> bool:
            try:
                package.codec.decode(package.models.Thing, json.dumps(value))
            except package.codec.DecodeError:
                return False
            return True

        return accepts

    return made


def test_a_dynamic_anchor_is_found_from_another_file(thing: Judge) -> None:
    accepts = thing(
        "{$ref: page.yaml, $defs: {item: {$dynamicAnchor: item, type: string}}}",
        {"page.yaml": "{items: {$dynamicRef: '#item'}, $defs: {item: {$dynamicAnchor: item}}}"},
    )
    assert accepts(["a"])
    assert not accepts([1])


def test_a_dynamic_reference_is_found_behind_files_that_have_none(thing: Judge) -> None:
    page = "{items: {$dynamicRef: '#item'}, $defs: {item: {$dynamicAnchor: item}}}"
    accepts = thing(
        "{$ref: book.yaml}",
        {
            "book.yaml": "{$ref: page.yaml, $defs: {item: {$dynamicAnchor: item, minLength: 2}}}",
            "page.yaml": page,
        },
    )
    assert accepts(["aa"])
    assert not accepts(["a"])

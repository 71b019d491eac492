"""Schemas in separate files, and with their own identifiers: their meaning from elsewhere."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import Specloom
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


def test_a_metaschema_of_ones_own_says_which_keywords_there_are(thing: Judge) -> None:
    vocabularies = "{https://json-schema.org/draft/2020-12/vocab/applicator: true}"
    accepts = thing(
        "{$schema: meta.yaml, properties: {a: false, b: {minimum: 10, type: integer}}}",
        {"meta.yaml": f"{{$vocabulary: {vocabularies}}}"},
    )
    assert accepts({"b": "1"})
    assert not accepts({"a": 1})


def test_a_metaschema_that_is_not_there_is_that_of_2020_12(thing: Judge) -> None:
    accepts = thing("{$schema: https://example.com/meta, prefixItems: [{type: string}]}", {})
    assert accepts(["a"])
    assert not accepts([1])


OLD = """
$schema: {draft}
prefixItems: [{{type: string}}]
uniqueItems: true
allOf: [{{$ref: '#/$defs/any', maxLength: 3}}]
$defs: {{any: {{}}}}
"""


def test_a_draft_before_2020_12_has_fewer_keywords(thing: Judge) -> None:
    old = OLD.format(draft="https://json-schema.org/draft/2019-09/schema")
    accepts = thing("{$ref: old.yaml}", {"old.yaml": old})
    assert accepts([1])
    assert not accepts([2, 2])
    assert not accepts("aaaa")


def test_until_draft_7_a_reference_stands_alone(thing: Judge) -> None:
    old = OLD.format(draft="http://json-schema.org/draft-07/schema#")
    accepts = thing("{$ref: old.yaml}", {"old.yaml": old})
    assert accepts("aaaa")
    assert not accepts([2, 2])


def test_the_judge_reads_a_dialect_as_the_package_does(specloom: Specloom) -> None:
    schema = "{$ref: old.yaml}"
    Path("old.yaml").write_text(
        "{$schema: 'http://json-schema.org/draft-07/schema#', prefixItems: [{type: string}],"
        " items: {$ref: '#/$defs/any', maxLength: 3}, $defs: {any: {type: [string, number]}}}"
    )
    Path("api.yaml").write_text(f"{HEAD}      {schema}\n")
    result = specloom("verify", "api.yaml", "--instances", "30")
    assert "1 of 1 schemas tried" in result.output
    assert "no disagreements" in result.output

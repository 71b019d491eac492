"""The oracle: the versions of OpenAPI, the formats that are asserted, references."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[1] / "templates"))

from conformance import (  # noqa: E402
    FORMATS,
    Dialect,
    Json,
    Oracle,
    UnusableSchema,
    same,
    typenames,  # noqa: E402
)
from conformance.discriminators import told_apart  # noqa: E402
from specloom.openapi.typenames import KNOWN  # noqa: E402
from specloom.openapi.typenames import meant as read  # noqa: E402

VERDICTS: list[tuple[Dialect, Json, list[Json], list[Json]]] = [
    # 3.0: nullable acts beside a type only, and an enum has to list null itself
    ("3.0", {"type": "string", "nullable": True}, ["a", None], [1]),
    ("3.0", {"type": "string", "nullable": False}, ["a"], [None]),
    ("3.0", {"type": "string", "nullable": True, "enum": ["a"]}, ["a"], [None]),
    ("3.0", {"type": "string", "nullable": True, "enum": ["a", None]}, ["a", None], ["b"]),
    ("3.0", {"nullable": True, "allOf": [{"type": "string"}]}, ["a"], [None]),
    ("3.0", {"nullable": True}, [1, None], []),
    (
        "3.0",
        {"properties": {"nullable": {"type": "string"}}},
        [{"nullable": "a"}],
        [{"nullable": 1}],
    ),
    # 3.0: exclusive bounds are flags
    ("3.0", {"minimum": 1, "exclusiveMinimum": True}, [2], [1]),
    ("3.0", {"maximum": 1, "exclusiveMaximum": False}, [1], [2]),
    ("3.1", {"exclusiveMinimum": 1}, [2], [1]),
    # 3.0: what stands beside a reference is ignored, in 3.1 it acts
    ("3.0", {"$ref": "#/components/schemas/Text", "maxLength": 1}, ["ab"], [1]),
    ("3.1", {"$ref": "#/components/schemas/Text", "maxLength": 1}, ["a"], ["ab", 1]),
    # keywords of other versions do not act
    ("3.0", {"dependencies": {"a": ["b"], "c": False}}, [{"a": 1, "c": 1}], []),
    ("3.1", {"dependencies": {"a": ["b"], "c": False}}, [{"a": 1, "b": 1}], [{"a": 1}, {"c": 1}]),
    ("3.0", {"const": 1, "prefixItems": [False], "patternProperties": {"a": False}}, [2, [1]], []),
    ("3.1", {"const": 1}, [1, 1.0], [2, True]),
    ("3.1", {"type": "string", "nullable": True}, ["a"], [None]),
    ("2.0", {"type": "string", "x-nullable": True}, ["a", None], [1]),
    ("2.0", {"type": "string", "nullable": True}, ["a"], [None]),
    ("2.0", {"oneOf": [{"type": "string"}], "type": "integer"}, [1], ["a"]),
    ("2.0", {"type": "file"}, ["a"], [1]),
    # types that there are not, as what they probably mean
    ("3.0", {"type": "int"}, [1], [1.5, "a"]),
    ("3.0", {"type": "file", "nullable": True}, ["a", None], [1]),
    ("3.0", {"type": ["string", "long", "int64"], "nullable": True}, ["a", 1], [None, 1.5]),
    ("3.0", {"type": None, "nullable": True}, [None], [1]),
    ("3.0", {"type": "thing", "maxLength": 1}, [1, "a"], ["ab"]),
    ("3.1", {"type": "DateTime"}, ["2020-01-01T00:00:00Z"], ["a", 1]),
    ("3.1", {"type": "date", "format": "email"}, ["a"], [1]),
    # data is no schema
    (
        "3.0",
        {"enum": [{"nullable": True, "type": "string"}]},
        [{"nullable": True, "type": "string"}],
        [{}],
    ),
    # a choice among nothing is none
    ("3.0", {"type": "string", "oneOf": [], "allOf": [{"maxLength": 1}]}, ["a"], [1, "ab"]),
    ("3.1", {"type": "string", "anyOf": []}, ["a"], [1]),
    # annotations
    ("3.0", {"example": 1, "discriminator": {"propertyName": "x"}, "xml": {}}, [{}], []),
    ("3.1", {"format": "email"}, ["nobody"], []),
    ("3.1", {"format": "date"}, ["nobody"], []),
    ("3.1", {"format": "int32", "type": "integer"}, [2**40], [1.5]),
    # numbers by value
    ("3.1", {"type": "integer"}, [1.0, 2**70, -(10**30)], [1.5, True, "1"]),
    ("3.1", {"multipleOf": 0.01}, [0.07, 19.99, 4], [0.075]),
    ("3.1", {"maxLength": 1}, ["😀"], ["e\u0301"]),
]


@pytest.mark.parametrize(("dialect", "schema", "valid", "invalid"), VERDICTS)
def test_verdicts(dialect: Dialect, schema: Json, valid: list[Json], invalid: list[Json]) -> None:
    document: Json = {"components": {"schemas": {"It": schema, "Text": {"type": "string"}}}}
    oracle = Oracle(document, dialect)
    assert [v for v in valid if not oracle.accepts("/components/schemas/It", v)] == []
    assert [v for v in invalid if oracle.accepts("/components/schemas/It", v)] == []


@pytest.mark.parametrize("written", [*sorted(KNOWN), "Int", "Thing", None, ["int", "date"], 1, []])
def test_the_judge_reads_types_as_the_package_does(written: Json) -> None:
    assert typenames.meant(written) == (read(written) or {})


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_accepts_its_edges_and_most_of_its_near_misses_are_wrong(name: str) -> None:
    oracle = Oracle({"type": "string", "format": name}, "3.1")
    assert [text for text in FORMATS[name].edges if not oracle.accepts("", text)] == []
    assert [text for text in FORMATS[name].wrong if oracle.accepts("", text)] in ([], [""])


def test_a_violation_says_which_keyword_and_where() -> None:
    document: Json = {
        "openapi": "3.1.0",
        "components": {"schemas": {"Pet": {"items": {"$ref": "#/x/a~1b"}}}},
        "x": {"a/b": {"maximum": 3}},
    }
    (violation,) = Oracle(document).errors("/components/schemas/Pet", [1, 4])
    assert violation.keyword == "maximum"
    assert violation.schema_pointer == "/x/a~1b/maximum"
    assert violation.instance_path == (1,)


def test_references_by_id_and_anchor_are_followed() -> None:
    inner: Json = {
        "$id": "https://example.com/tree",
        "$ref": "#text",
        "$defs": {
            "t": {"$anchor": "text", "type": "string"},
            "u": {"$id": "leaf", "type": "integer"},
        },
    }
    document: Json = {
        "openapi": "3.1.0",
        "components": {"schemas": {"A": inner, "B": {"$ref": "https://example.com/leaf"}}},
    }
    oracle = Oracle(document)
    assert oracle.accepts("/components/schemas/A", "a")
    assert not oracle.accepts("/components/schemas/A", 1)
    assert oracle.accepts("/components/schemas/B", 1)
    assert not oracle.accepts("/components/schemas/B", "a")


def test_what_is_no_schema_has_no_name() -> None:
    named: Json = {"$id": "https://example.com/leaf", "type": "integer"}
    tree: Json = {"$defs": {"not": {**named, "type": "string"}}, "not": {"more": [named]}}
    schemas: Json = {"Tree": tree, "Leaf": {"$ref": "https://example.com/leaf"}}
    oracle = Oracle({"openapi": "3.1.0", "components": {"schemas": schemas}})
    assert oracle.accepts("/components/schemas/Leaf", "a")
    assert not oracle.accepts("/components/schemas/Leaf", 1)


@pytest.mark.parametrize("schema", [{"pattern": "("}, {"$ref": "#/nowhere"}, {"required": 1}])
def test_a_schema_that_cannot_be_judged_by_is_an_error_not_a_verdict(schema: Json) -> None:
    with pytest.raises(UnusableSchema):
        Oracle(schema, "3.1").accepts("", {})


def test_equality_is_that_of_json() -> None:
    assert same({"a": 1, "b": [1.0]}, {"b": [1], "a": 1.0})
    assert not same(1, True)
    assert not same([0], [False])
    assert not same(2**53, 2**53 + 1)


def test_nothing_is_evaluated_by_a_discriminator() -> None:
    members: list[Json] = [{"$ref": "#/components/schemas/Cat"}, {"type": "null"}]
    pet: Json = {
        "oneOf": members,
        "discriminator": {"propertyName": "kind"},
        "unevaluatedProperties": False,
    }
    schemas: Json = {"Pet": pet, "Cat": {"type": "object"}}
    oracle = Oracle(told_apart({"components": {"schemas": schemas}}), "3.1")
    assert oracle.accepts("/components/schemas/Pet", {})
    assert not oracle.accepts("/components/schemas/Pet", {"kind": "Cat"})

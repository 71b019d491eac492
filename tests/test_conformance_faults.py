"""Faults and boundary values: which keyword is violated where, and the limits of what is
allowed."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from pydantic_core import from_json

sys.path.append(str(Path(__file__).parents[1] / "templates"))

from conformance import Fault, Faults, Instances, Json, Oracle, boundary_values, same  # noqa: E402
from conformance.assumed import assumed  # noqa: E402
from conformance.spellings import no_json, respelled  # noqa: E402

# keyword: schema, a valid instance, some of the faults in it
FAULTS: dict[str, tuple[Json, Json, list[Json]]] = {
    "type": ({"type": "integer"}, 1, [True, "1", 1.5, None, [1]]),
    "enum": ({"enum": ["a_b", 1]}, "a_b", ["A_B", "a_b ", "a-b", "a_", None]),
    "const": ({"const": 1}, 1, [True, "1", 2]),
    "minimum": ({"minimum": 3}, 5, [2, 2.0, 2.9999999999999996]),
    "exclusiveMinimum": ({"exclusiveMinimum": 3}, 5, [3, 3.0, 2]),
    "maximum": ({"maximum": 3}, 1, [4, 3.0000000000000004]),
    "exclusiveMaximum": ({"exclusiveMaximum": 3}, 1, [3]),
    "multipleOf": ({"multipleOf": 2}, 4, [5]),
    "minLength": ({"minLength": 2}, "abc", ["a", "😀"]),
    "maxLength": ({"maxLength": 2}, "ab", ["abb", "😀😀😀"]),
    "pattern": ({"pattern": "^[a-z]+$"}, "ab", ["ab\n", "AB", "ab ", ""]),
    "format": (
        {"type": "string", "format": "date"},
        "2024-01-01",
        ["2023-02-29", "2024-01-01T00:00:00Z"],
    ),
    "required": ({"required": ["a"]}, {"a": 1, "b": 2}, [{"b": 2}]),
    "additionalProperties": (
        {"properties": {"aB": True}, "additionalProperties": False},
        {"aB": 1},
        [{"aB": 1, "a_b": "x"}],
    ),
    "unevaluatedProperties": (
        {"properties": {"a": True}, "unevaluatedProperties": False},
        {"a": 1},
        [{"a": 1, "undeclared": None}],
    ),
    "propertyNames": ({"propertyNames": {"minLength": 1}}, {"a": 1}, [{"a": 1, "": None}]),
    "properties": ({"properties": {"a": False}}, {}, [{"a": None}]),
    "minProperties": ({"minProperties": 2}, {"a": 1, "b": 2}, [{"a": 1}]),
    "maxProperties": ({"maxProperties": 1}, {"a": 1}, [{"a": 1, "extra0": None}]),
    "dependentRequired": (
        {"dependentRequired": {"a": ["b"]}},
        {"a": 1, "b": 2},
        [{"a": 1}],
    ),
    "dependentSchemas": ({"dependentSchemas": {"a": False}}, {}, [{"a": None}]),
    "minItems": ({"minItems": 2}, [1, 2], [[1]]),
    "maxItems": ({"maxItems": 2}, [1, 2], [[1, 2, 2]]),
    "uniqueItems": (
        {"uniqueItems": True},
        [1, {"a": 1, "b": 2}],
        [[1, {"a": 1, "b": 2}, 1.0], [1, {"a": 1, "b": 2}, {"b": 2, "a": 1}]],
    ),
    "items": ({"prefixItems": [True], "items": False}, [1], [[1, None]]),
    "contains": ({"contains": {"const": 1}}, [1], [[], [None]]),
    "maxContains": ({"contains": {"const": 1}, "maxContains": 1}, [1], [[1, 1, 1]]),
    "oneOf": (
        {"oneOf": [{"required": ["a"]}, {"required": ["b"], "type": "object"}], "type": "object"},
        {"a": None},
        [{"b": None, "a": None}, {}],
    ),
    "anyOf": ({"anyOf": [{"type": "string"}, {"type": "null"}]}, "a", [1, True]),
    "not": ({"not": {"required": ["a"], "type": "object"}}, {"b": 1}, [{"a": None, "b": 1}]),
}


def faults(schema: Json, instance: Json) -> list[Fault]:
    oracle = Oracle(schema, "3.1")
    assert oracle.accepts("", instance)
    found = list(Faults(Instances(oracle)).of("", instance))
    assert not [fault for fault in found if oracle.accepts("", fault.instance)]
    return found


@pytest.mark.parametrize("keyword", FAULTS)
def test_every_keyword_is_broken(keyword: str) -> None:
    schema, instance, expected = FAULTS[keyword]
    found = [f for f in faults(schema, instance) if f.keyword == keyword and f.isolated]
    assert {f.schema_pointer for f in found} == {f"/{keyword}"}
    spelled = {json.dumps(f.instance) for f in found}
    assert [value for value in expected if json.dumps(value) not in spelled] == []


def test_every_position_is_broken() -> None:
    schema: Json = {
        "$defs": {"node": {"properties": {"n": {"minimum": 1}, "next": {"$ref": "#/$defs/node"}}}},
        "type": "array",
        "items": {"allOf": [{"$ref": "#/$defs/node"}]},
    }
    found = faults(schema, [{"n": 1}, {"n": 2, "next": {"n": 3}}])
    assert {f.instance_path for f in found if f.keyword == "minimum"} == {
        (0, "n"),
        (1, "n"),
        (1, "next", "n"),
    }
    assert {f.schema_pointer for f in found if f.keyword == "minimum"} == {
        "/$defs/node/properties/n/minimum"
    }


def test_a_fault_that_breaks_two_keywords_says_so() -> None:
    found = faults({"type": "string", "enum": ["a"]}, "a")
    isolated = {json.dumps(f.instance): f.isolated for f in found if f.keyword == "enum"}
    assert isolated['"A"'] and not isolated["null"]


def test_a_fault_in_one_member_of_a_union_is_none_where_another_accepts_it() -> None:
    schema: Json = {"anyOf": [{"type": "string", "maxLength": 1}, {"type": "string"}]}
    assert not [f for f in faults(schema, "a") if f.keyword == "maxLength"]


def test_then_is_broken_where_the_condition_holds() -> None:
    schema: Json = {"if": {"required": ["a"]}, "then": {"required": ["b"]}}
    pointers = {f.schema_pointer for f in faults(schema, {"a": 1, "b": 2})}
    assert pointers == {"/then/required"}


# schema, and some of its boundary values
BOUNDARIES: list[tuple[Json, list[Json]]] = [
    ({"type": "integer", "minimum": 3, "exclusiveMaximum": 9}, [3, 8, 3.0]),
    ({"type": "number", "exclusiveMinimum": 0}, [5e-324, 1]),
    ({"type": "integer"}, [0, -1, 2**64, 1.0]),
    ({"multipleOf": 0.25, "minimum": 1, "type": "number"}, [1, 1.25]),
    ({"type": "string", "minLength": 2, "maxLength": 3}, ["aa", "aaa", "😀😀😀"]),
    ({"type": "string", "pattern": "^ab*$", "maxLength": 3}, ["a", "abb"]),
    ({"enum": [1, "a", None]}, [1, "a", None]),
    ({"type": ["boolean", "null"]}, [True, False, None]),
    ({"type": "array", "maxItems": 2, "items": {"const": 1}}, [[], [1], [1, 1]]),
    ({"oneOf": [{"const": 1}, {"const": 2}]}, [1, 2]),
    (
        {"type": "object", "required": ["a"], "properties": {"a": {"const": 1}, "b": {}, "c": {}}},
        [{"a": 1}, {"a": 1, "b": None}, {"a": 1, "c": None}, {"a": 1, "b": None, "c": None}],
    ),
    ({"type": "integer", "examples": [42, "no"], "default": 7, "example": 5}, [42, 7, 5]),
]


@pytest.mark.parametrize(("schema", "expected"), BOUNDARIES)
def test_boundaries(schema: Json, expected: list[Json]) -> None:
    oracle = Oracle(schema, "3.1")
    values = list(boundary_values(Instances(oracle), ""))
    assert [v for v in values if not oracle.accepts("", v)] == []
    assert [v for v in expected if not any(same(v, known) for known in values)] == []
    assert len({json.dumps(value) for value in values}) == len(values)


def test_what_a_media_type_shows_is_a_boundary() -> None:
    media: Json = {
        "schema": {"type": "integer"},
        "examples": {"a": {"value": 11}, "b": {"$ref": "#/components/examples/B"}},
    }
    document: Json = {
        "openapi": "3.1.0",
        "paths": {"/a": {"get": {"content": {"application/json": media}}}},
        "components": {"examples": {"B": {"value": 22}}},
    }
    pointer = "/paths/~1a/get/content/application~1json/schema"
    values = list(boundary_values(Instances(Oracle(document)), pointer))
    assert values[:2] == [11, 22]


@pytest.mark.parametrize("instance", [{"a": [1, "x😀"], "b": None}, 12, 0, "é", [1.5]])
def test_other_spellings_say_the_same(instance: Json) -> None:
    texts = [*respelled(instance)]
    assert all(same(json.loads(text), instance) for text in texts)
    assert len({*texts, json.dumps(instance)}) > 1


@pytest.mark.parametrize("instance", [{"a": [1, "x"]}, 12, "é", None])
def test_what_is_no_json_is_none(instance: Json) -> None:
    texts = [*no_json(instance)]
    assert '"\\ud800"' in "".join(texts) and "NaN" in "".join(texts)
    for text in texts:
        with pytest.raises(ValueError):
            from_json(text, allow_inf_nan=False)


def test_a_part_of_a_combination_that_names_a_type_is_not_assumed_to_be_an_object() -> None:
    words: Json = {"properties": {"a": {"type": "string"}}}
    beside: Json = {"type": ["object", "null"], "allOf": [words]}
    assert assumed(beside) == beside
    assert assumed({"allOf": [{"$ref": "#/x"}, words]}) == {"allOf": [{"$ref": "#/x"}, words]}
    assert assumed({"allOf": [words]}) == {"allOf": [{"type": "object", **words}]}


@pytest.mark.parametrize("keyword", ["anyOf", "oneOf"])
def test_an_alternative_is_of_the_type_that_is_named_around_it(keyword: str) -> None:
    words: Json = {"required": ["a"]}
    around: Json = {"type": ["object", "null"], keyword: [words]}
    assert assumed(around) == around
    assert assumed({keyword: [words, True]}) == {keyword: [{"type": "object", **words}, True]}
    assert assumed({**words, keyword: [words]}) == {"type": "object", **words, keyword: [words]}
    mixed: Json = {**words, keyword: [words, {"type": "string"}]}
    meant: Json = {**words, keyword: [{"type": "object", **words}, {"type": "string"}]}
    assert assumed(mixed) == meant


def test_texts_of_megabytes_are_left_alone() -> None:
    found = faults({"type": "string", "maxLength": 20_971_520}, "a")
    assert {fault.keyword for fault in found} == {"type"}

"""The evaluator against the official suite of JSON Schema 2020-12, and beyond it.

The suite is not part of the project: without a checkout in JSON_SCHEMA_TEST_SUITE, its tests are
skipped.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema_specifications import REGISTRY  # type: ignore[import-untyped]

sys.path.append(str(Path(__file__).parents[1] / "templates"))

from runtime.json_value import JsonValue as Json  # noqa: E402
from runtime.schema import DepthError, SchemaError, SchemaViolation, compile  # noqa: E402

NEIGHBOUR = Path(__file__).parents[2] / "shared" / "json-schema-test-suite"
SUITE = Path(os.environ.get("JSON_SCHEMA_TEST_SUITE", NEIGHBOUR))
DRAFT = "draft2020-12"
METASCHEMAS = "https://json-schema.org/draft/2020-12/"


@cache
def resources() -> dict[str, Json]:
    """The metaschemas, and what the suite expects to be served."""
    metaschemas = {uri: REGISTRY.contents(uri) for uri in REGISTRY if uri.startswith(METASCHEMAS)}
    folder = SUITE / "remotes"
    served = {
        f"http://localhost:1234/{path.relative_to(folder).as_posix()}": json.loads(
            path.read_text("utf-8")
        )
        for path in (folder / DRAFT).rglob("*.json")
    }
    return {**metaschemas, **served}


def groups() -> Iterator[Any]:
    for path in sorted((SUITE / "tests" / DRAFT).glob("*.json")):
        for group in json.loads(path.read_text("utf-8")):
            yield pytest.param(group, id=f"{path.stem}: {group['description']}")


@pytest.mark.parametrize("group", list(groups()))
def test_official_suite(group: dict[str, Any]) -> None:
    check = compile(group["schema"], resources())
    for case in group["tests"]:
        found = list(check.violations(case["data"]))
        assert check.valid(case["data"]) is case["valid"], case["description"]
        assert (not found) is case["valid"], case["description"]


# keyword: schema, valid values, invalid values
CASES: dict[str, tuple[Json, list[Json], list[Json]]] = {
    "true": (True, [None, {}], []),
    "false": (False, [], [None, {}]),
    "type": ({"type": "integer"}, [1, 1.0, 10**400], [1.5, True, "1", float("inf")]),
    "types": ({"type": ["null", "number"]}, [None, 1, 1.5], [False, "null"]),
    "const": ({"const": {"a": [1, True]}}, [{"a": [1.0, True]}], [{"a": [1, 1]}, {"a": [True, 1]}]),
    "const 0": ({"const": 0}, [0, 0.0, -0.0], [False, "", None, []]),
    "enum": ({"enum": [1, "a", None]}, [1.0, "a", None], [True, "1", 0]),
    "empty enum": ({"enum": []}, [], [None]),
    "minimum": ({"minimum": 2**53}, [2**53, "a"], [2**53 - 1]),
    "exclusiveMaximum": ({"exclusiveMaximum": 2**53}, [2**53 - 1], [2.0**53]),
    "multipleOf 0.0001": ({"multipleOf": 0.0001}, [0.0075, 1, 1e300], [0.00751]),
    "multipleOf 0.123456789": ({"multipleOf": 0.123456789}, [0.246913578], [1e308, float("inf")]),
    "multipleOf 3": ({"multipleOf": 3}, [3 * 10**40, 6.0, 0], [3 * 10**40 + 1, 6.3]),
    "maxLength": ({"maxLength": 2}, ["😀😀", [1, 2, 3]], ["abc"]),
    "pattern": ({"pattern": r"^\d+$"}, ["12", 12], ["12\n", "\u0661"]),
    "format": ({"format": "even"}, ["ab", 1], ["a"]),
    "uniqueItems": ({"uniqueItems": True}, [[1, True, "1", [1]]], [[1, 1.0], [{"a": 1}, {"a": 1}]]),
    "many unique items": ({"uniqueItems": True}, [list(range(100_000))], [[*range(100_000), 7]]),
    "prefixItems": (
        {"prefixItems": [{"type": "null"}], "items": False},
        [[], [None]],
        [[1], [None, 1]],
    ),
    "contains": ({"contains": {"const": 1}, "maxContains": 2}, [[1, 2, 1.0]], [[], [2], [1, 1, 1]]),
    "minContains 0": ({"contains": False, "minContains": 0}, [[], [1]], []),
    "required": ({"required": ["a", "~/"]}, [{"a": 1, "~/": 2}, []], [{"a": 1}, {}]),
    "dependentRequired": (
        {"dependentRequired": {"a": ["b"]}},
        [{"b": 1}, {"a": 1, "b": 1}],
        [{"a": 1}],
    ),
    "dependentSchemas": (
        {"dependentSchemas": {"a": {"maxProperties": 1}}},
        [{"a": 1}],
        [{"a": 1, "b": 1}],
    ),
    "propertyNames": ({"propertyNames": {"maxLength": 1}}, [{"a": 1}], [{"ab": 1}]),
    "additionalProperties": (
        {"properties": {"a": {}}, "patternProperties": {"^x": {}}, "additionalProperties": False},
        [{"a": 1, "x1": 1}],
        [{"b": 1}],
    ),
    "not": ({"not": {"required": ["a", "b"]}}, [{"a": 1}, {}], [{"a": 1, "b": 1}, 1]),
    "if": (
        {"if": {"required": ["a"]}, "then": {"required": ["b"]}, "else": {"required": ["c"]}},
        [{"a": 1, "b": 1}, {"c": 1}],
        [{"a": 1}, {"b": 1}],
    ),
    "oneOf": ({"oneOf": [{"minimum": 2}, {"maximum": 3}]}, [1, 4], [2, 3]),
    "unevaluatedProperties": (
        {
            "anyOf": [{"required": ["a"], "properties": {"a": {}}}, {"properties": {"b": {}}}],
            "unevaluatedProperties": False,
        },
        [{"a": 1, "b": 1}, {"b": 1}],
        [{"a": 1, "c": 1}],
    ),
    "unevaluatedItems": (
        {"prefixItems": [{}], "contains": {"const": 7}, "unevaluatedItems": {"type": "null"}},
        [[1, 7, None]],
        [[1, 7, 2]],
    ),
    "$anchor": (
        {"$defs": {"a": {"$anchor": "here", "type": "null"}}, "$ref": "#here"},
        [None],
        [1],
    ),
    "$ref with an escaped pointer": (
        {"$defs": {"a/b~c d": {"type": "null"}}, "$ref": "#/$defs/a~1b~0c%20d"},
        [None],
        [1],
    ),
    "$ref into itself": (
        {"properties": {"next": {"$ref": "#"}}, "additionalProperties": False},
        [{"next": {"next": {}}}],
        [{"next": {"prev": {}}}],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_keyword(name: str) -> None:
    schema, valid, invalid = CASES[name]
    check = compile(schema, formats={"even": lambda text: len(text) % 2 == 0})
    assert [value for value in valid if not check.valid(value)] == []
    assert [value for value in valid if list(check.violations(value))] == []
    assert [value for value in invalid if check.valid(value)] == []
    assert [value for value in invalid if not list(check.violations(value))] == []


OTHER: Json = {"$defs": {"small": {"maximum": 9}}}
# what is found, as pointer, keyword and schema pointer
FOUND: list[tuple[Json, Json, list[tuple[str, str, str]]]] = [
    (
        {"properties": {"a/b": {"items": {"type": "string", "minLength": 2}}}},
        {"a/b": ["xy", 1, "z"]},
        [
            ("/a~1b/1", "type", "/properties/a~1b/items/type"),
            ("/a~1b/2", "minLength", "/properties/a~1b/items/minLength"),
        ],
    ),
    (
        {"required": ["a", "b"], "additionalProperties": False},
        {"c": 1},
        [
            ("", "required", "/required"),
            ("", "required", "/required"),
            ("/c", "additionalProperties", "/additionalProperties"),
        ],
    ),
    (
        {"items": {"$ref": "https://example.com/other#/$defs/small"}},
        [1, 10],
        [("/1", "maximum", "https://example.com/other#/$defs/small/maximum")],
    ),
    (
        {"dependentRequired": {"a": ["b"]}},
        {"a": 1},
        [("", "dependentRequired", "/dependentRequired/a")],
    ),
    ({"anyOf": [{"type": "null"}, {"minimum": 5}]}, 1, [("", "anyOf", "/anyOf")]),
    ({"not": {}}, 1, [("", "not", "/not")]),
    ({"propertyNames": {"pattern": "^a"}}, {"b": 1}, [("/b", "pattern", "/propertyNames/pattern")]),
]


@pytest.mark.parametrize(("schema", "value", "expected"), FOUND)
def test_violations(schema: Json, value: Json, expected: list[tuple[str, str, str]]) -> None:
    check = compile(schema, {"https://example.com/other": OTHER})
    found = [(v.pointer, v.keyword, v.schema_pointer) for v in check.violations(value)]
    assert found == expected


def test_a_violation_shows_the_value_and_what_was_wanted() -> None:
    check = compile({"items": {"minimum": 3}})
    assert list(check.violations([4, 2])) == [
        SchemaViolation("/1", "minimum", "/items/minimum", 2, "should be at least 3")
    ]


def test_schemas_are_judged_by_the_metaschema() -> None:
    check = compile({"$ref": METASCHEMAS + "schema"}, resources())
    assert check.valid({"properties": {"a": {"minLength": 1}}})
    found = list(check.violations({"properties": {"a": {"minLength": -1}}}))
    assert [(v.pointer, v.keyword) for v in found] == [("/properties/a/minLength", "minimum")]


@pytest.mark.parametrize(
    "schema",
    [
        {"$ref": "#/$defs/missing"},
        {"$ref": "#missing"},
        {"$ref": "https://example.com/missing"},
        {"properties": {"a": 1}},
        {"type": "text"},
        {"minimum": "1"},
        {"exclusiveMinimum": True},
        {"maxLength": -1},
        {"maxLength": float("inf")},
        {"multipleOf": 0},
        {"pattern": "("},
        {"pattern": "(?<=a*)"},
    ],
    ids=str,
)
def test_unusable_schemas_are_refused_at_once(schema: Json) -> None:
    with pytest.raises(SchemaError):
        compile(schema)


@pytest.mark.parametrize(
    "schema",
    [{"$ref": "#"}, {"allOf": [{"$ref": "#"}, {"$ref": "#"}]}, {"not": {"anyOf": [{"$ref": "#"}]}}],
    ids=str,
)
def test_endless_recursion_ends_in_an_error(schema: Json) -> None:
    check = compile(schema)
    with pytest.raises(DepthError):
        check.valid(1)
    with pytest.raises(DepthError):
        list(check.violations(1))


def test_deep_values_are_evaluated_once_per_level() -> None:
    leaf: Json = {"bad": 1}
    for _ in range(60):
        leaf = {"next": leaf}
    branch: Json = {"properties": {"next": {"$ref": "#"}}}
    check = compile({"anyOf": [branch, False], "unevaluatedProperties": False})
    assert not check.valid(leaf)


def test_what_is_not_json_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(TypeError):
        compile({"type": "array"}).valid((1, 2))  # type: ignore[arg-type]

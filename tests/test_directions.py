"""Read-only properties are not sent, whichever of an object's schemas declares them so."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from conftest import Specloom

sys.path.append(str(Path(__file__).parents[1] / "templates"))

from conformance import Json, Oracle  # noqa: E402
from conformance.directions import directed  # noqa: E402


def ref(name: str) -> dict[str, Json]:
    return {"$ref": f"#/components/schemas/{name}"}


def object_(**properties: Json) -> dict[str, Json]:
    return {"type": "object", "properties": properties}


NUMBER: Json = {"type": "integer"}
READ_ONLY: Json = {"type": "integer", "readOnly": True}
BASE: Json = {**object_(id=NUMBER, name={"type": "string"}), "required": ["id"]}
MARK: Json = object_(id={"readOnly": True})
SHARED: dict[str, Json] = {
    "Base": BASE,
    "Mark": MARK,
    "Closed": {**object_(id=NUMBER), "required": ["id"], "additionalProperties": False},
    "Deep": {"allOf": [ref("Base"), object_(more=NUMBER)]},
    "Tree": {**object_(id=NUMBER, kids={"items": ref("Tree")}), "required": ["id"]},
    "Marked": {"allOf": [ref("Base"), MARK]},
}
# A schema; what it takes in a request and in a response alike, in a request alone, and never.
CASES: dict[str, tuple[Json, list[Json], list[Json], list[Json]]] = {
    "a base that requires it": (SHARED["Marked"], [{"id": 1}], [{}, {"id": "a"}], [{"name": 1}]),
    "a part that is referred to": ({"allOf": [ref("Base"), ref("Mark")]}, [{"id": 1}], [{}], [1]),
    "a base of a base": ({"allOf": [ref("Deep"), MARK]}, [{"id": 1}], [{}], [{"more": "a"}]),
    "beside the reference": (
        {**ref("Base"), "properties": {"id": {"readOnly": True}}},
        [{"id": 1}],
        [{}],
        [{"name": 1}],
    ),
    "a base that is closed": ({"allOf": [ref("Closed"), MARK]}, [], [{}], [{"a": 1}]),
    "a base that contains itself": (
        {"allOf": [ref("Tree"), MARK]},
        [{"id": 1, "kids": [{"id": 2}]}],
        [{}],
        [{"id": 1, "kids": [{}]}],
    ),
    "a base of a rule": (
        {"allOf": [ref("Base"), MARK], "not": {"required": ["a"]}},
        [{"id": 1}],
        [{}],
        [{"id": 1, "a": 1}],
    ),
    "a base of the values of others": (
        {**object_(sub=ref("Marked")), "patternProperties": {"^x": ref("Marked")}},
        [{"xa": {"id": 1}}],
        [{"xa": {}}],
        [{"xa": {"name": 1}}],
    ),
    "an alternative": (
        {
            "type": "object",
            "required": ["id"],
            "oneOf": [
                {**object_(id=READ_ONLY, kind={"const": "a"}), "required": ["kind"]},
                {**object_(id=NUMBER, kind={"const": "b"}), "required": ["kind"]},
            ],
        },
        [{"kind": "a", "id": 1}, {"kind": "b", "id": 1}],
        [{"kind": "a"}],
        [{"kind": "b"}, {"id": 1}],
    ),
    "an alternative beside a base": (
        {
            "allOf": [ref("Base")],
            "unevaluatedProperties": False,
            "anyOf": [object_(id=READ_ONLY, a=NUMBER), {**object_(b=NUMBER), "required": ["b"]}],
        },
        [{"id": 1, "b": 1}],
        [{"a": 1}],
        [{"c": 1}],
    ),
    "a list of what another one needs": (
        {**object_(id=READ_ONLY, a=NUMBER), "dependentRequired": {"a": ["id"]}},
        [{}, {"a": 1, "id": 1}],
        [{"a": 1}],
        [{"a": "a"}],
    ),
    "a rule for what has another one": (
        {**object_(id=READ_ONLY), "dependentSchemas": {"a": {"required": ["id"]}}},
        [{"a": 1, "id": 1}],
        [{"a": 1}],
        [1],
    ),
}


def document(schemas: dict[str, Json]) -> Json:
    """A document with an operation for each schema, which it sends and receives."""
    paths: dict[str, Json] = {}
    for at, name in enumerate(schemas):
        content: Json = {"application/json": {"schema": ref(name)}}
        responses: Json = {"200": {"description": "Done.", "content": content}}
        paths[f"/{at}"] = {"post": {"requestBody": {"content": content}, "responses": responses}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "paths": paths,
        "components": {"schemas": {**SHARED, **schemas}},
    }


@pytest.mark.parametrize("case", CASES)
def test_a_schema_speaks_of_one_direction(case: str) -> None:
    schema, both, request_only, never = CASES[case]
    plain = Oracle(document({"It": schema}))
    sent = Oracle(directed(plain.document, "request"), "3.1")
    received = Oracle(directed(plain.document, "response"), "3.1")
    at = "/components/schemas/It"
    assert [each for each in [*both, *request_only] if not sent.accepts(at, each)] == []
    assert [each for each in both if not received.accepts(at, each)] == []
    assert [each for each in request_only if received.accepts(at, each)] == []
    assert [each for each in never if sent.accepts(at, each) or received.accepts(at, each)] == []


def test_the_package_and_the_judge_agree_on_directions(specloom: Specloom) -> None:
    schemas = {f"It{at}": case[0] for at, case in enumerate(CASES.values())}
    Path("api.json").write_text(json.dumps(document(schemas)))
    result = specloom("verify", "api.json", "--instances", "40", "--format", "json")
    found: Any = json.loads(result.stdout)
    told = [each for each in found["schemas"] if each["disagreements"]]
    assert [(each["label"], each["disagreements"]) for each in told] == []
    assert len(found["schemas"]) > len(CASES) * 2


def test_what_nothing_satisfies_does_no_harm_where_it_does_not_travel(
    specloom: Specloom,
) -> None:
    contradiction: Json = {"allOf": [ref("Marked"), object_(id={"type": "string"})]}
    optional: Json = {"allOf": [object_(id=READ_ONLY), object_(id={"type": "string"})]}
    Path("api.json").write_text(json.dumps(document({"It": contradiction, "Other": optional})))
    result = specloom("verify", "api.json", "--instances", "20")
    assert result.exit_code == 0, result.output

"""Common mistakes: one finding, at the mistake, with what to write instead."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from specloom.diagnostics import Diagnostic, SpecError
from specloom.document import open_document
from specloom.validate import validate

OK = {"200": {"description": "Done."}}


def judged(folder: Path, document: dict[str, Any]) -> list[Diagnostic]:
    path = folder / "api.json"
    path.write_text(json.dumps(document))
    return validate(open_document(path))


def document(version: str, **members: Any) -> dict[str, Any]:
    field = "swagger" if version == "2.0" else "openapi"
    return {field: version, "info": {"title": "T", "version": "1"}, "paths": {}, **members}


def operation(version: str, **members: Any) -> dict[str, Any]:
    return document(version, paths={"/a": {"get": {"responses": OK, **members}}})


def schema(version: str, **members: Any) -> dict[str, Any]:
    schemas = {"A": members}
    holder = {"definitions": schemas} if version == "2.0" else {"components": {"schemas": schemas}}
    return document(version, **holder)


def parameter(version: str, **members: Any) -> dict[str, Any]:
    return operation(version, parameters=[{"name": "a", "in": "query", **members}])


@pytest.mark.parametrize(
    ("broken", "hint"),
    [
        (document("3.0.3", definitions={}), "OpenAPI 3 has them below `components: {schemas: …}`"),
        (document("3.1.0", schemas={}), "it belongs below `components`"),
        (document("2.0", servers=[]), "OpenAPI 2.0 has `host`, `basePath` and `schemes`"),
        (operation("2.0", requestBody={}), "OpenAPI 2.0 has a parameter with `in: body`"),
        (operation("3.0.3", produces=[]), "OpenAPI 3 has media types as the keys of `content`"),
        (
            operation("3.0.3", responses={"200": {"description": "Done.", "schema": {}}}),
            "it belongs below `content: {MEDIA TYPE: {schema: …}}`",
        ),
        (parameter("3.0.3", schema={}, type="string"), "it belongs below `schema`"),
        (
            operation("3.0.3", parameters=[{"name": "a", "in": "body", "schema": {}}]),
            "OpenAPI 3 has `requestBody` beside `parameters`",
        ),
        (schema("3.0.3", const=1), "before OpenAPI 3.1, write an `enum` of one value"),
        (
            schema("3.0.3", type=["string", "null"]),
            "before OpenAPI 3.1, write one type and `nullable: true`",
        ),
        (schema("3.0.3", type="date"), "write `type: string` with `format: date`"),
        (schema("2.0", type="float"), "write `type: number`"),
        (schema("2.0", type="string", nullable=True), "OpenAPI 2.0 has `x-nullable: true`"),
        (schema("3.1.0", type="String"), "write `type: string`"),
        (
            schema("3.1.0", type="integer", minimum=1, exclusiveMinimum=True),
            "since OpenAPI 3.1, it is the bound itself, without `minimum`",
        ),
        (
            schema("3.1.0", **{"$recursiveAnchor": True}),
            "since OpenAPI 3.1, it is `$dynamicAnchor: NAME`",
        ),
        (
            schema("3.1.0", **{"$recursiveRef": "#"}),
            "since OpenAPI 3.1, it is `$dynamicRef: '#NAME'`",
        ),
        (
            schema("3.1.0", type="array", items=[{}]),
            "write one schema; since OpenAPI 3.1, a tuple is `prefixItems`",
        ),
        (
            schema("3.0.3", type="string", required=True),
            "list its name in the object that has it: `required: [NAME]`",
        ),
        (document("3.0.3", paths={"/a": {"GET": {"responses": OK}}}), "did you mean 'get'?"),
        (operation("3.0.3", responses={"2xx": OK["200"]}), "did you mean '2XX'?"),
        (
            document(
                "3.0.3",
                paths={
                    "/a/{petId}": {
                        "get": {
                            "responses": OK,
                            "parameters": [
                                {"name": "petID", "in": "path", "required": True, "schema": {}}
                            ],
                        }
                    }
                },
            ),
            "did you mean 'petId'?",
        ),
        (
            document(
                "3.0.3",
                components={"securitySchemes": {"basic": {"type": "basic"}}},
            ),
            "write `type: http` with `scheme: basic`",
        ),
    ],
)
def test_a_common_mistake_is_told_once_with_its_remedy(
    tmp_path: Path, broken: dict[str, Any], hint: str
) -> None:
    (found,) = judged(tmp_path, broken)
    assert found.hint == hint


def test_only_the_alternative_that_was_meant_is_told(tmp_path: Path) -> None:
    schemes = {"key": {"type": "apiKey", "in": "header"}}
    (found,) = judged(tmp_path, document("3.0.3", components={"securitySchemes": schemes}))
    assert found.message == "the property 'name' is missing"


def test_all_alternatives_for_one_word_are_told(tmp_path: Path) -> None:
    broken = operation("3.0.3", parameters=[{"name": "a", "in": "boddy", "schema": {}}])
    (found,) = judged(tmp_path, broken)
    assert found.message == "'boddy' is not one of 'path', 'query', 'header', 'cookie'"


def test_a_missing_word_is_told_without_its_consequences(tmp_path: Path) -> None:
    broken = operation("3.0.3", parameters=[{"name": "a", "schema": {}}])
    (found,) = judged(tmp_path, broken)
    assert found.message == "the property 'in' is missing"


@pytest.mark.parametrize(
    ("broken", "code"),
    [
        (document("3.1.0", info={"title": "T", "version": 1.0}), "invalid-detail"),
        (document("3.0.3", info={"title": "T", "version": "1", "license": {}}), "missing-detail"),
        (operation("3.0.3", tags="a"), "invalid-detail"),
        (operation("3.0.3", parameters=None), "invalid-detail"),
        (operation("3.0.3", responses=None), "invalid-detail"),
        (operation("3.0.3", parameters={}), "wrong-type"),
        (operation("3.0.3", parameters=[{"name": "a", "in": "query"}]), "missing-detail"),
        (operation("3.0.3", responses={}), "invalid-detail"),
        (schema("3.0.3", type="string", enum=[]), "invalid-detail"),
        (schema("3.1.0", type="string", allOf=[]), "invalid-detail"),
        (schema("3.0.3", type="string", pattern=0), "invalid-detail"),
        (schema("3.0.3", type="string", format=["date"]), "invalid-detail"),
        (schema("3.1.0", **{"$recursiveAnchor": True}), "invalid-detail"),
        (operation("3.0.3", security=None), "wrong-type"),
        (schema("3.0.3", type="object", required=[]), "invalid-detail"),
        (schema("3.0.3", properties={"tags": {"title": {"type": 1}}}), "invalid-detail"),
        (schema("3.0.3", properties={"title": {"type": 1}}), "unknown-type"),
        (schema("3.1.0", type=["string", None]), "unknown-type"),
        (
            operation("2.0", parameters=[{"name": "a", "in": "query", "type": "int"}]),
            "unknown-type",
        ),
        (parameter("3.0.3", schema={}, example=1, examples={}), "invalid-detail"),
        (operation("3.0.3", responses={"200": None}), "wrong-type"),
    ],
)
def test_what_code_can_do_without_has_codes_of_its_own(
    tmp_path: Path, broken: dict[str, Any], code: str
) -> None:
    assert code in {found.code for found in judged(tmp_path, broken)}


# Texts that are no YAML or JSON, with the place and the remedy that is told.
SLIPS = {
    "a: 1\nb c\nd: 2\n": (2, 1, ""),
    "a: x: y\n": (1, 5, "put the text in quotes, or write each key on a line of its own"),
    "a: [1, 2\nb: 3\n": (1, 4, ""),
    "a: {x: 1\nb: 3\n": (1, 4, ""),
    "a: @x\n": (1, 4, "put the text in quotes"),
    'a: "x\n': (1, 4, "the file may have been cut off"),
    "a: 'it's'\n": (1, 8, "a `'` inside '…' is written twice"),
    "a: 'x\nb: 'y'\nc: 1\n": (1, 4, "is a `'` missing at its end?"),
    "a: *x\n": (1, 4, "put it in quotes if it is text"),
    "a: - b\n": (1, 4, "begin a list on a line of its own"),
    '{"a": 1,}': (1, 9, "remove the comma before the end"),
    '{"a": [1,]}': (1, 10, "remove the comma before the end"),
    '{// a\n"a": 1}': (1, 2, "JSON has no comments"),
    '{"a": True}': (1, 7, "JSON has `true`, `false` and `null`"),
    '{a: 1, "b": 2}': (1, 2, "put the name in double quotes"),
    '{"a": 1\n"b": 2}': (2, 1, "a comma may be missing before this"),
    '{"a": 1}}': (1, 9, "the document has ended above: there may be a bracket too many"),
    '{"a": "b\nc"}': (1, 9, "write `\\n` for a new line in a text, `\\t` for a tab"),
    '{"a": "\\d"}': (1, 8, "write `\\\\` for a `\\`"),
    '{"a": “b”}': (1, 7, "write straight quotes"),
    '{"a": {"b"': (1, 11, "the file may have been cut off"),
}


@pytest.mark.parametrize("text", SLIPS)
def test_a_slip_in_the_text_is_told_where_it_is(tmp_path: Path, text: str) -> None:
    path = tmp_path / ("api.json" if text.startswith("{") else "api.yaml")
    path.write_text(text)
    with pytest.raises(SpecError) as caught:
        open_document(path)
    (found,) = caught.value.diagnostics
    assert found.location is not None
    assert (found.location.line, found.location.column, found.hint) == SLIPS[text]


@pytest.mark.parametrize(
    ("reference", "hint"),
    [
        ("/components/schemas/Pet", "did you mean '#/components/schemas/Pet'?"),
        ("Pet", "did you mean '#/components/schemas/Pet'?"),
        ("#/definitions/Pet", "did you mean '#/components/schemas/Pet'?"),
        ("#/components/schemas/Pett", "did you mean 'Pet'?"),
        ("#/components/schemas/Nothing", ""),
    ],
)
def test_a_reference_finds_what_was_meant(tmp_path: Path, reference: str, hint: str) -> None:
    schemas = {"Pet": {"type": "object"}, "Pets": {"type": "array", "items": {"$ref": reference}}}
    (found,) = judged(tmp_path, document("3.0.3", components={"schemas": schemas}))
    assert found.hint == hint


def test_only_the_references_in_a_cycle_are_to_blame_for_it(tmp_path: Path) -> None:
    reference = {"$ref": "#/components/schemas/A"}
    schemas = {"A": reference, "B": reference, "C": {"properties": {"a": reference}}}
    (found,) = judged(tmp_path, document("3.0.3", components={"schemas": schemas}))
    assert found.pointer == "/components/schemas/A/$ref"


@pytest.mark.parametrize(
    ("version", "hint"),
    [
        ({"openApi": "3.0.3"}, "did you mean 'openapi'?"),
        ({"swagger": "3.0.3"}, "did you mean 'openapi'?"),
        ({"openapi": "2.0"}, "did you mean 'swagger'?"),
    ],
)
def test_a_version_in_the_wrong_place_is_found(
    tmp_path: Path, version: dict[str, str], hint: str
) -> None:
    (found,) = judged(tmp_path, version)
    assert found.hint == hint


@pytest.mark.parametrize(
    ("broken", "code"),
    [
        (schema("3.1.0", minLength=2, maxLength=1), "excluding-bounds"),
        (schema("3.1.0", type="string", enum=["a", 1]), "invalid-enum-value"),
        (schema("3.0.3", type="string", enum=["a", True]), "invalid-enum-value"),
        (schema("3.0.3", type="array"), "missing-items"),
        (parameter("2.0", type="array"), "missing-items"),
        (schema("3.1.0", properties={"name": {}}, required=["nmae"]), "undeclared-required"),
        (
            document("3.1.0", servers=[{"url": "/{a}", "variables": {"b": {"default": "1"}}}]),
            "undeclared-variable",
        ),
        (
            document(
                "3.0.3",
                servers=[{"url": "/{a}", "variables": {"a": {"default": "1", "enum": ["2"]}}}],
            ),
            "invalid-default",
        ),
    ],
)
def test_what_is_allowed_and_seldom_meant_is_a_warning(
    tmp_path: Path, broken: dict[str, Any], code: str
) -> None:
    (found,) = judged(tmp_path, broken)
    assert (found.code, found.severity) == (code, "warning")


@pytest.mark.parametrize(
    "fine",
    [
        schema("3.1.0", type="array"),
        schema("3.1.0", type=["integer", "null"], enum=[1, 2.0, None]),
        schema("3.0.3", type="string", nullable=True, enum=["a", None]),
        schema("3.1.0", properties={}, additionalProperties={}, required=["a"]),
        schema(
            "3.1.0", allOf=[{"properties": {"a": {}}, "required": ["b"]}, {"properties": {"b": {}}}]
        ),
        document("3.1.0", servers=[{"url": "/{a}", "variables": {"a": {"default": "1"}}}]),
    ],
)
def test_what_can_be_meant_is_none(tmp_path: Path, fine: dict[str, Any]) -> None:
    assert judged(tmp_path, fine) == []


def test_a_reference_where_none_may_stand_is_one_finding(tmp_path: Path) -> None:
    responses = {"Ok": {"$ref": "#/responses/Other"}, "Other": {"description": "Done."}}
    found = judged(tmp_path, document("2.0", responses=responses))
    errors = [(each.code, each.pointer) for each in found if each.severity == "error"]
    assert errors == [("unknown-property", "/responses/Ok/$ref")]


@pytest.mark.parametrize(
    ("broken", "hint"),
    [
        (schema("3.0.3", **{"type:integer": None}), "put a space after `:`"),
        (schema("3.1.0", **{"type:integer": None}), "put a space after `:`"),
        (document("3.1.0", paths={"/a": {"get": "operationId:addOrder"}}), "put a space after `:`"),
        (operation("3.1.0", parameters={"-name": "limit"}), "put a space after `-`"),
        (schema("3.0.3", additionalProperties="false"), "leave out the quotes"),
        (schema("3.1.0", additionalProperties="false"), "leave out the quotes"),
        (schema("3.1.0", minimum="5"), "leave out the quotes"),
        (schema("3.1.0", deprecated="true"), "leave out the quotes"),
        (document("3.1.0", info={"title": "T", "version": 1.0}), "put it in quotes"),
    ],
)
def test_spaces_and_quotes_are_asked_for(tmp_path: Path, broken: dict[str, Any], hint: str) -> None:
    (found,) = judged(tmp_path, broken)
    assert found.hint == hint


def test_only_parameters_become_bodies(tmp_path: Path) -> None:
    scheme = {"type": "apiKey", "in": "body", "name": "x"}
    (found,) = judged(tmp_path, document("3.1.0", components={"securitySchemes": {"A": scheme}}))
    assert (found.code, found.hint) == ("not-allowed-value", "")


# --- one slip, one finding ---------------------------------------------------------------------


def pathless(version: str, **members: Any) -> dict[str, Any]:
    return {key: value for key, value in document(version, **members).items() if key != "paths"}


def in_path(**names: str) -> dict[str, Any]:
    """An operation at a path with `{id}`, with parameters of these names."""
    listed = [
        {"name": name, "in": place, "required": True, "schema": {}} for name, place in names.items()
    ]
    return document("3.1.0", paths={"/a/{id}": {"get": {"parameters": listed, "responses": OK}}})


def body(version: str, **content: Any) -> dict[str, Any]:
    return operation(version, requestBody={"content": content})


HEADERS = {"A": {"type": "integer", "format": "int32"}}
ORDER = {"type": "object", "properties": {"a": {"type": "string"}}}
LEVEL = "write `content: {MEDIA TYPE: {schema: …}}`"


@pytest.mark.parametrize(
    ("broken", "code", "pointer", "hint"),
    [
        (
            document("3.0.3", paths={"/a": {"get": {"respones": OK}}}),
            "missing-detail",
            "/paths/~1a/get/respones",
            "did you mean 'responses'?",
        ),
        (pathless("3.0.3", pahts={}), "missing-detail", "/pahts", "did you mean 'paths'?"),
        (pathless("3.1.0", pahts={}), "missing-property", "/pahts", "did you mean 'paths'?"),
        (
            operation("3.1.0", parameters=[{"naem": "a", "in": "query", "schema": {}}]),
            "missing-property",
            "/paths/~1a/get/parameters/0/naem",
            "did you mean 'name'?",
        ),
        (
            parameter("3.0.3", type="string", enum=["a"]),
            "missing-detail",
            "/paths/~1a/get/parameters/0/type",
            "it belongs below `schema`",
        ),
        (
            parameter("2.0", schema={"type": "string"}),
            "missing-property",
            "/paths/~1a/get/parameters/0/schema",
            "OpenAPI 2.0 has `type` here, without `schema`",
        ),
        (
            operation("3.1.0", responses={"200": {"description": "Done.", "headers": HEADERS}}),
            "missing-detail",
            "/paths/~1a/get/responses/200/headers/A/type",
            "it belongs below `schema`",
        ),
        (
            in_path(ident="path"),
            "unused-path-parameter",
            "/paths/~1a~1{id}/get/parameters/0",
            "did you mean 'id'?",
        ),
        *(
            (
                operation(version, responses={}),
                "invalid-detail",
                "/paths/~1a/get/responses",
                "what it answers, such as `'200': {description: Done.}`",
            )
            for version in ("2.0", "3.0.3", "3.1.0")
        ),
        (
            body("3.0.3", schema=ORDER),
            "unknown-property",
            "/paths/~1a/get/requestBody/content/schema",
            LEVEL,
        ),
        (
            body("3.1.0", schema={"$ref": "#/components/schemas/A"}, example={}),
            "unknown-property",
            "/paths/~1a/get/requestBody/content/schema",
            LEVEL,
        ),
        (
            body("3.2.0", **ORDER),
            "unknown-property",
            "/paths/~1a/get/requestBody/content/type",
            LEVEL,
        ),
        (
            body("3.0.3", applicationjson={"schema": {}}),
            "invalid-media-type",
            "/paths/~1a/get/requestBody/content/applicationjson",
            "did you mean 'application/json'?",
        ),
        (
            operation("2.0", produces=["json"]),
            "invalid-media-type",
            "/paths/~1a/get/produces/0",
            "",
        ),
        (
            document("3.1.0", components={"schemas": {
                "A": {"$ref": "#/components/schemas/B"}, "B": {"$ref": "#/components/schemas/A"},
            }}),
            "cyclic-reference",
            "/components/schemas/A/$ref",
            "",
        ),
    ],
)  # fmt: skip
def test_one_slip_is_one_finding(
    tmp_path: Path, broken: dict[str, Any], code: str, pointer: str, hint: str
) -> None:
    (found,) = [each for each in judged(tmp_path, broken) if each.severity != "info"]
    assert (found.code, found.pointer, found.hint) == (code, pointer, hint)


def test_two_slips_are_two_findings(tmp_path: Path) -> None:
    broken = in_path(ident="path", tenant="path")
    assert [found.code for found in judged(tmp_path, broken)] == [
        "undeclared-path-parameter",
        "unused-path-parameter",
        "unused-path-parameter",
    ]
    cycles = {a: {"$ref": f"#/components/schemas/{b}"} for a, b in ("AB", "BA", "CD", "DC")}
    broken = document("3.1.0", components={"schemas": cycles})
    assert [found.pointer[20:] for found in judged(tmp_path, broken)] == ["A/$ref", "C/$ref"]


@pytest.mark.parametrize("media_type", ["*/*", "text/*", "application/json; charset=utf-8", "x-a"])
def test_media_types_of_any_kind_pass(tmp_path: Path, media_type: str) -> None:
    assert judged(tmp_path, body("3.1.0", **{media_type: {}})) == []


@pytest.mark.parametrize(
    ("broken", "hint"),
    [
        (
            operation("2.0", requestBody={"content": {}}) | {"components": {}},
            "write `openapi: 3.0.3`",
        ),
        (
            operation("3.1.0", produces=[])
            | {"host": "a.b", "definitions": {"A": {"type": "int"}}},
            "write `swagger: '2.0'`",
        ),
    ],
)
def test_a_document_of_another_version_is_told_so(
    tmp_path: Path, broken: dict[str, Any], hint: str
) -> None:
    (found,) = judged(tmp_path, broken)
    assert (found.code, found.hint) == ("mismatched-version", hint)


def test_what_mixes_versions_is_told_of_each_field(tmp_path: Path) -> None:
    broken = document("3.0.3", definitions={}, host="a.b", components={})
    assert {found.code for found in judged(tmp_path, broken)} == {"unknown-property"}


# --- the wrong level, the wrong shape ----------------------------------------------------------


def responses(version: str, **members: Any) -> dict[str, Any]:
    return operation(version, responses=OK | members)


@pytest.mark.parametrize(
    ("broken", "hint"),
    [
        (document("3.0.3", title="T", contact={}), "it belongs below `info`"),
        (document("3.1.0", title="T", contact={}), "it belongs below `info`"),
        (operation("3.1.0", content={}), "it belongs below `requestBody`"),
        (document("3.0.3", paths={"/a": {"get": OK}}), "it belongs below `responses`"),
        (
            document("3.1.0", paths={"/a": {"operationId": "a"}}),
            "it belongs below a method, such as `get`",
        ),
        (document("3.1.0", paths={"components": {}}), "it belongs beside `paths`, not below"),
        (responses("3.1.0", description="Done."), "it belongs below a status, such as `'200'`"),
        (operation("3.1.0", responses=["200"]), "write a mapping: `'200': {description: …}`"),
        (
            schema("3.0.3", id={"type": "string"}, owner={"$ref": "#/components/schemas/A"}),
            "it belongs below `properties`",
        ),
        (
            schema("3.0.3", properties={"a": [{"type": "string"}]}),
            "write one schema: `oneOf` and `allOf` have several",
        ),
        (schema("3.1.0", items="#/components/schemas/A"), "write `$ref: …`"),
        (document("3.1.0", tags=["a"]), "write `- name: NAME`"),
        (document("3.1.0", servers=["https://a.b"]), "write `- url: URL`"),
        (document("3.1.0", security=["a"]), "write `- NAME: []`"),
        (operation("3.1.0", responses={"200": "description = Done."}), "write `:` for `=`"),
        (operation("3.1.0", summary={"id": None}), "put it in quotes"),
    ],
)
def test_the_right_place_and_shape_are_shown(
    tmp_path: Path, broken: dict[str, Any], hint: str
) -> None:
    (found,) = [each for each in judged(tmp_path, broken) if each.severity != "info"]
    assert found.hint == hint


@pytest.mark.parametrize("reference", ["#components.schemas.A", "“#/components/schemas/A”", "A/"])
def test_a_reference_is_recognized_by_its_end(tmp_path: Path, reference: str) -> None:
    schemas = {"A": {"type": "string"}, "B": {"$ref": reference}}
    (found,) = judged(tmp_path, document("3.1.0", components={"schemas": schemas}))
    assert found.hint == "did you mean '#/components/schemas/A'?"


def test_a_misplaced_property_is_told_beside_another_slip(tmp_path: Path) -> None:
    broken = document("3.0.3", info=None, title="T", contact={}, summary="S")
    assert {found.pointer for found in judged(tmp_path, broken)} == {"/info", "/title", "/summary"}


def test_what_depends_on_a_slip_is_not_told(tmp_path: Path) -> None:
    scheme = {"type": "apiKey", "in": "qurey", "name": "x"}
    (found,) = judged(tmp_path, document("3.1.0", components={"securitySchemes": {"A": scheme}}))
    assert found.hint == "did you mean 'query'?"

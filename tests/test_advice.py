"""Common mistakes: one finding, at the mistake, with what to write instead."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from specloom.diagnostics import Diagnostic
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
        (schema("3.1.0", type="String"), "did you mean 'string'?"),
        (
            schema("3.1.0", type="integer", minimum=1, exclusiveMinimum=True),
            "since OpenAPI 3.1 it is the bound itself, without `minimum`",
        ),
        (
            schema("3.1.0", type="array", items=[{}]),
            "write one schema; since OpenAPI 3.1 a tuple is `prefixItems`",
        ),
        (
            schema("3.0.3", type="string", required=True),
            "the object that has it lists its name: `required: [NAME]`",
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
        (operation("3.0.3", parameters={}), "wrong-type"),
        (operation("3.0.3", security=None), "wrong-type"),
        (schema("3.0.3", type="object", required=[]), "invalid-detail"),
        (schema("3.0.3", properties={"tags": {"title": {"type": 1}}}), "invalid-detail"),
        (schema("3.0.3", properties={"title": {"type": 1}}), "wrong-type"),
        (operation("3.0.3", responses={"200": None}), "wrong-type"),
    ],
)
def test_what_code_can_do_without_has_codes_of_its_own(
    tmp_path: Path, broken: dict[str, Any], code: str
) -> None:
    assert code in {found.code for found in judged(tmp_path, broken)}

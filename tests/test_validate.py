"""Every broken document gets a finding at the right place; every valid one passes."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from specloom.diagnostics import Diagnostic, SpecError
from specloom.document import open_document
from specloom.document.pointer import join
from specloom.validate import validate

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus"
OK = {"description": "fine"}


def judged(folder: Path, document: Any, name: str = "api.json") -> list[Diagnostic]:
    path = folder / name
    path.write_text(document if isinstance(document, str) else json.dumps(document))
    return validate(open_document(path))


def codes(found: list[Diagnostic]) -> list[tuple[str, str]]:
    return [(diagnostic.code, diagnostic.pointer) for diagnostic in found]


def document(version: str = "3.1.0", **members: Any) -> dict[str, Any]:
    return {
        "openapi": version,
        "info": {"title": "T", "version": "1"},
        "paths": {},
        **members,
    }


def with_operation(version: str = "3.1.0", path: str = "/a", **members: Any) -> dict[str, Any]:
    return document(version, paths={path: {"get": {"responses": {"200": OK}, **members}}})


def with_schema(schema: Any, version: str = "3.1.0") -> dict[str, Any]:
    return document(version, components={"schemas": {"A": schema}})


def swagger(**members: Any) -> dict[str, Any]:
    return {"swagger": "2.0", "info": {"title": "T", "version": "1"}, "paths": {}, **members}


SCHEMA = "/components/schemas/A"
GET = "/paths/~1a/get"


# --- versions ----------------------------------------------------------------------------------


@pytest.mark.parametrize("version", ["3.0.0", "3.0.4", "3.1.0", "3.1.2", "3.2.0"])
def test_documents_of_all_versions_pass(tmp_path: Path, version: str) -> None:
    assert judged(tmp_path, with_operation(version)) == []


def test_swagger_passes(tmp_path: Path) -> None:
    assert judged(tmp_path, swagger()) == []


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("[]", "missing-version", 1),
        ("just text", "missing-version", 1),
        ("info: {}", "missing-version", 1),
        ("info: {}\nswagger: 2.0", "unknown-version", 2),
        ("openapi: 2.0.0", "unknown-version", 1),
        ("openapi: '2.0'", "unknown-version", 1),
        ("swagger: '3.0.0'", "unknown-version", 1),
        ("openapi: 4.0.0", "unknown-version", 1),
        ("openapi: null", "unknown-version", 1),
    ],
)
def test_a_version_that_is_not_known_is_told(
    tmp_path: Path, text: str, code: str, line: int
) -> None:
    (found,) = judged(tmp_path, text, "api.yaml")
    assert found.location is not None
    assert (found.code, found.location.line) == (code, line)


# --- structure ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("broken", "expected"),
    [
        (document(info={"title": "T"}), ("missing-detail", "/info")),
        (document(info={"title": 1, "version": "1"}), ("invalid-detail", "/info/title")),
        (document(colour="red"), ("unknown-property", "/colour")),
        (with_operation(deprecated="yes"), ("invalid-detail", f"{GET}/deprecated")),
        (
            with_operation(responses={"200": OK, "20": OK}),
            ("invalid-status", f"{GET}/responses/20"),
        ),
        (
            with_operation("3.0.0", responses={"20": OK}),
            ("invalid-status", f"{GET}/responses/20"),
        ),
        (
            with_operation("3.0.0", responses={"200": {}}),
            ("missing-detail", f"{GET}/responses/200"),
        ),
        (
            with_operation("3.0.0", responses={"default": {"$ref": 3}}),
            ("wrong-type", f"{GET}/responses/default/$ref"),
        ),
        (
            with_operation("3.0.0", parameters=[{"name": "q", "in": "quer", "schema": {}}]),
            ("not-allowed-value", f"{GET}/parameters/0/in"),
        ),
        (
            with_operation(
                "3.0.0", parameters=[{"name": "q", "in": "query", "style": "x", "schema": {}}]
            ),
            ("not-allowed-value", f"{GET}/parameters/0/style"),
        ),
        (
            with_operation("3.0.0", parameters=[{"name": "q", "in": "query"}]),
            ("missing-detail", f"{GET}/parameters/0"),
        ),
        (with_schema({"type": "strin"}), ("unknown-type", f"{SCHEMA}/type")),
        (with_schema({"type": "strin"}, "3.0.0"), ("unknown-type", f"{SCHEMA}/type")),
        (with_schema({"type": "strin"}, "3.2.0"), ("unknown-type", f"{SCHEMA}/type")),
        (
            with_schema({"properties": {"x": {"items": {"maxLength": "5"}}}}),
            ("invalid-detail", f"{SCHEMA}/properties/x/items/maxLength"),
        ),
        (
            with_schema({"properties": {"x": {"items": {"maxLength": "5"}}}}, "3.0.0"),
            ("invalid-detail", f"{SCHEMA}/properties/x/items/maxLength"),
        ),
        (with_schema({"required": ["a", "b", "a"]}), ("duplicate-item", f"{SCHEMA}/required/2")),
        (
            swagger(definitions={"A": {"type": "object", "minimum": "1"}}),
            ("invalid-detail", "/definitions/A/minimum"),
        ),
        (
            with_schema({"discriminator": {"propertyName": "k", "maping": {}}}),
            ("unknown-property", f"{SCHEMA}/discriminator/maping"),
        ),
        (
            document(components={"schemas": {"a b": {}}}),
            ("invalid-name", "/components/schemas/a b"),
        ),
        (
            document("3.0.3", components={"schemas": {"a b": {}}}),
            ("invalid-name", "/components/schemas/a b"),
        ),
        (
            document("3.0.0", components={"securitySchemes": {"s": {"type": "oauth2"}}}),
            ("missing-detail", "/components/securitySchemes/s"),
        ),
    ],
)
def test_the_deepest_finding_is_told_in_plain_words(
    tmp_path: Path, broken: Any, expected: tuple[str, str]
) -> None:
    assert codes(judged(tmp_path, broken)) == [expected]


def test_a_missing_choice_names_all_choices(tmp_path: Path) -> None:
    broken = with_operation("3.0.0", parameters=[{"name": "q", "in": "query"}])
    (found,) = judged(tmp_path, broken)
    assert found.message == "the property 'schema' or 'content' is missing"


def test_a_near_miss_gets_a_hint(tmp_path: Path) -> None:
    (found,) = judged(tmp_path, with_operation(sumary="x"))
    assert found.hint == "did you mean 'summary'?"


def test_findings_come_all_at_once_in_the_documents_order(tmp_path: Path) -> None:
    broken = with_operation(operationId=3, tags="x", responses={"200": {"$ref": "#/no"}})
    assert [found.pointer for found in judged(tmp_path, broken)] == [
        f"{GET}/responses/200/$ref",
        f"{GET}/operationId",
        f"{GET}/tags",
    ]


# --- references and files ----------------------------------------------------------------------


def test_all_broken_references_are_told(tmp_path: Path) -> None:
    broken = with_operation(
        responses={"200": {"$ref": "https://example.com/x.yaml"}},
        parameters=[{"$ref": "#/components/parameters/none"}],
        requestBody={"$ref": "none.yaml"},
    )
    assert [found.code for found in judged(tmp_path, broken)] == [
        "remote-reference",
        "unresolved-reference",
        "unresolved-reference",
    ]


def test_references_in_dependencies_are_followed(tmp_path: Path) -> None:
    schema = {"dependencies": {"a": ["b"], "c": {"$ref": "#/no"}}}
    found = judged(tmp_path, with_schema(schema))
    assert [each.code for each in found] == ["unresolved-reference"]


def test_data_that_looks_like_a_reference_is_none(tmp_path: Path) -> None:
    schema = {"const": {"$ref": "a.yml"}, "examples": [{"$ref": "a.yml"}], "x-a": {"$ref": "#/n"}}
    assert judged(tmp_path, with_schema(schema)) == []


@pytest.mark.parametrize("version", ["3.0.0", "3.1.0", "3.2.0"])
def test_other_files_are_judged_by_what_they_are_used_as(tmp_path: Path, version: str) -> None:
    parts = {
        "ok": {"content": {"a/b": {"schema": {"$ref": "#/pet"}}}, "description": "ok"},
        "bad": {"description": 1},
        "pet": {"type": "objet"},
    }
    (tmp_path / "parts.json").write_text(json.dumps(parts, indent=1))
    responses = {"200": {"$ref": "parts.json#/ok"}, "400": {"$ref": "parts.json#/bad"}}
    found = judged(tmp_path, with_operation(version, responses=responses))
    assert codes(found) == [
        ("invalid-detail", "/bad/description"),
        ("unknown-type", "/pet/type"),
    ]
    assert {str(one.location).rpartition("/")[2] for one in found} == {
        "parts.json:13:18",
        "parts.json:16:11",
    }


def test_cycles_of_schemas_are_fine_and_cycles_of_references_are_not(tmp_path: Path) -> None:
    fine = with_schema({"properties": {"next": {"$ref": f"#{SCHEMA}"}}})
    assert judged(tmp_path, fine) == []
    assert [found.code for found in judged(tmp_path, with_schema({"$ref": f"#{SCHEMA}"}))] == [
        "cyclic-reference"
    ]


def test_a_reference_leads_to_the_kind_of_object_that_must_stand_there(tmp_path: Path) -> None:
    parameter = {"name": "a", "in": "query", "schema": {"type": "string"}}
    schemas = {
        "Wrong": {"$ref": "#/components/parameters/A"},
        "Right": {"$ref": "#/components/parameters/A/schema"},
    }
    found = judged(
        tmp_path, document(components={"parameters": {"A": parameter}, "schemas": schemas})
    )
    assert ("mismatched-reference", "/components/schemas/Wrong/$ref") in codes(found)
    assert not any("Right" in pointer for _, pointer in codes(found))


def test_a_webhook_may_be_a_path_item_of_the_components(tmp_path: Path) -> None:
    hook = {"$ref": "#/components/pathItems/A"}
    items = {"A": {"post": {"responses": {"200": OK}}}}
    assert not judged(tmp_path, document(webhooks={"a": hook}, components={"pathItems": items}))


# --- operations --------------------------------------------------------------------------------


def path_parameter(name: str) -> dict[str, Any]:
    return {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}


@pytest.mark.parametrize(
    ("broken", "code", "pointer"),
    [
        (
            with_operation(path="/a/{x}"),
            "undeclared-path-parameter",
            "/paths/~1a~1{x}/get",
        ),
        (
            with_operation(parameters=[path_parameter("x")]),
            "unused-path-parameter",
            f"{GET}/parameters/0",
        ),
        (with_operation(path="/a/{x"), "invalid-path", "/paths/~1a~1{x"),
        (
            with_operation(parameters=[{"name": "q", "in": "query", "schema": {}}] * 2),
            "duplicate-parameter",
            f"{GET}/parameters/1",
        ),
        (
            document(
                paths={
                    path: {"get": {"operationId": "same", "responses": {"200": OK}}}
                    for path in ("/a", "/b")
                }
            ),
            "duplicate-operation-id",
            "/paths/~1b/get/operationId",
        ),
        (document(tags=[{"name": "x"}, {"name": "x"}]), "duplicate-tag", "/tags/1/name"),
        (
            document("3.2.0", tags=[{"name": "x", "parent": "y"}]),
            "unknown-tag",
            "/tags/0/parent",
        ),
        (
            document("3.2.0", tags=[{"name": "x", "parent": "x"}]),
            "cyclic-tag",
            "/tags/0/parent",
        ),
    ],
)
def test_operations_fit_together(tmp_path: Path, broken: Any, code: str, pointer: str) -> None:
    (found,) = judged(tmp_path, broken)
    assert (found.code, found.pointer, found.severity) == (code, pointer, "error")


def test_path_parameters_may_be_shared_overridden_and_referred_to(tmp_path: Path) -> None:
    fine = document(
        paths={
            "/a/{x}/{y}": {
                "parameters": [path_parameter("x"), {"$ref": "#/components/parameters/y"}],
                "get": {"parameters": [path_parameter("x")], "responses": {"200": OK}},
            }
        },
        components={"parameters": {"y": path_parameter("y")}},
    )
    assert judged(tmp_path, fine) == []


def test_what_generation_survives_is_a_warning(tmp_path: Path) -> None:
    item = {"parameters": [path_parameter("x")], "get": {"responses": {"200": OK}}}
    other = {"parameters": [path_parameter("y")], "get": {"responses": {"200": OK}}}
    found = judged(
        tmp_path,
        document(paths={"/a/{x}": item, "/a/{y}": other}, security=[{"nobody": []}]),
    )
    assert [(one.code, one.severity) for one in found] == [
        ("duplicate-path", "warning"),
        ("unknown-security-scheme", "warning"),
    ]


def test_requirements_name_what_is_declared(tmp_path: Path) -> None:
    flows = {
        "clientCredentials": {"tokenUrl": "https://example.com", "scopes": {"read": "Read."}},
        "password": {"tokenUrl": "https://example.com", "scopes": {"write": "Write."}},
    }
    schemes = {
        "oauth": {"type": "oauth2", "flows": flows},
        "key": {"type": "openIdConnect", "openIdConnectUrl": "https://example.com"},
    }
    asked = [{"oauth": ["read", "write", "raed"]}, {"key": ["any"]}, {"ouath": []}]
    found = judged(
        tmp_path, document(components={"securitySchemes": schemes}, paths={}, security=asked)
    )
    assert [(one.code, one.pointer, one.severity, one.hint) for one in found] == [
        ("unknown-scope", "/security/0/oauth/2", "warning", "did you mean 'read'?"),
        ("unknown-security-scheme", "/security/2/ouath", "warning", "did you mean 'oauth'?"),
    ]


# --- schemas -----------------------------------------------------------------------------------


@pytest.mark.parametrize("version", ["3.0.0", "3.1.0"])
@pytest.mark.parametrize(
    ("schema", "code", "severity"),
    [
        ({"type": "string", "pattern": "[a-"}, "invalid-pattern", "error"),
        ({"type": "string", "pattern": "(?P<a>x)"}, "invalid-pattern", "error"),
        ({"type": "string", "pattern": "(?i)x"}, "invalid-pattern", "error"),
        ({"type": "string", "pattern": r"\p{Print}"}, "invalid-pattern", "error"),
        ({"type": "string", "pattern": r"\Ax\Z"}, "foreign-pattern", "warning"),
        ({"type": "string", "pattern": r"[\w-.]"}, "foreign-pattern", "warning"),
        ({"type": "string", "pattern": "/^x$/i"}, "foreign-pattern", "warning"),
        ({"type": "string", "enum": ["a", "b", "a"]}, "duplicate-enum-value", "warning"),
        ({"type": "integer", "enum": [1, 2.0, "3 (x)"]}, "invalid-enum-value", "warning"),
        ({"type": "integer", "default": "x"}, "invalid-default", "warning"),
        (
            {"discriminator": {"propertyName": "k", "mapping": {"a": "None"}}},
            "unresolved-mapping",
            "warning",
        ),
        (
            {"allOf": [{"properties": {"a": {}}}], "required": ["a", "b"]},
            "undeclared-required",
            "warning",
        ),
    ],
)
def test_schemas_are_looked_into(
    tmp_path: Path, version: str, schema: Any, code: str, severity: str
) -> None:
    (found,) = judged(tmp_path, with_schema(schema, version))
    assert (found.code, found.severity) == (code, severity)


def test_another_dialect_is_told(tmp_path: Path) -> None:
    draft_7 = "http://json-schema.org/draft-07/schema#"
    own = with_schema({"$schema": draft_7})
    usual = with_schema({"$schema": "https://json-schema.org/draft/2020-12/schema"})
    assert codes(judged(tmp_path, own)) == [("foreign-dialect", f"{SCHEMA}/$schema")]
    assert codes(judged(tmp_path, document(jsonSchemaDialect=draft_7))) == [
        ("foreign-dialect", "/jsonSchemaDialect")
    ]
    assert judged(tmp_path, usual) == []


def test_what_multipart_reads_is_not_called_unread(tmp_path: Path) -> None:
    file, table = {"contentMediaType": "image/png"}, {"contentMediaType": "text/csv"}
    text = {"type": "string", **table}
    assert judged(tmp_path, with_schema({"properties": {"a": file, "b": table}})) == []
    [found] = judged(tmp_path, with_schema({"properties": {"a": file, "b": text}}))
    assert found.pointer == f"{SCHEMA}/properties/b/contentMediaType"


@pytest.mark.parametrize("pattern", [r"^\p{L}+$", r"(?<y>\d{4})\k<y>", r"[^/]+\.(?:js|ts)$"])
def test_ecma_patterns_pass_though_python_has_others(tmp_path: Path, pattern: str) -> None:
    for version in ("3.0.0", "3.1.0"):
        assert judged(tmp_path, with_schema({"pattern": pattern}, version)) == []


@pytest.mark.parametrize(
    ("schema", "fits"),
    [
        ({"type": "boolean", "default": True}, True),
        ({"type": "integer", "default": True}, False),
        ({"type": "number", "default": 1, "minimum": 1, "maximum": 1}, True),
        ({"type": "integer", "default": 0, "minimum": 1}, False),
        ({"type": "integer", "default": 2, "maximum": 1}, False),
        ({"type": "integer", "default": 2, "format": "int32"}, True),
        ({"type": "integer", "default": 2**31, "format": "int32"}, False),
        ({"type": "string", "default": "a", "enum": ["a", "b"]}, True),
        ({"type": "string", "default": "c", "enum": ["a", "b"]}, False),
        ({"type": "string", "default": "abc", "maxLength": 2}, False),
        ({"type": "string", "default": None}, False),
        ({"type": "string", "format": "byte", "default": "="}, False),
        ({"type": "string", "format": "date", "default": "2020-02-30"}, False),
        ({"type": "array", "items": {"type": "string"}, "default": ["a"]}, True),
        ({"type": "array", "items": {"type": "string"}, "default": [1]}, False),
        (
            {"type": "array", "items": {"type": "integer", "format": "int32"}, "default": [2**31]},
            False,
        ),
        ({"type": "object", "properties": {"a": {"type": "string"}}, "default": {}}, True),
        ({"properties": {"a": {"type": "string", "nullable": True}}, "default": {"a": None}}, True),
    ],
)
def test_simple_defaults_are_judged_like_all_others(
    tmp_path: Path, schema: dict[str, Any], fits: bool
) -> None:
    found = judged(tmp_path, with_schema(schema, "3.0.3"))
    assert [diagnostic.code for diagnostic in found] == ([] if fits else ["invalid-default"])


def test_defaults_are_checked_through_references_and_cycles(tmp_path: Path) -> None:
    (tmp_path / "part.json").write_text('{"n": {"type": "integer"}}')
    schemas = {
        "A": {"allOf": [{"$ref": "part.json#/n"}], "default": "x"},
        "B": {"allOf": [{"$ref": "#/components/schemas/B"}], "default": 1},
        "C": {"type": "string", "nullable": True, "default": None},
        "D": {"pattern": r"^\p{L}$", "default": "x"},
    }
    found = judged(tmp_path, document("3.0.0", components={"schemas": schemas}))
    assert codes(found) == [("invalid-default", "/components/schemas/A/default")]


# --- nothing crashes ---------------------------------------------------------------------------

RICH = {
    "3.0.0": with_operation(
        "3.0.0",
        path="/a/{x}",
        operationId="get",
        parameters=[path_parameter("x"), {"$ref": "#/components/parameters/q"}],
        requestBody={"content": {"a/b": {"schema": {"$ref": "#/components/schemas/A"}}}},
        callbacks={"c": {"{$url}": {"post": {"responses": {"200": OK}}}}},
        security=[{"key": []}],
    )
    | {
        "tags": [{"name": "t"}],
        "components": {
            "parameters": {"q": {"name": "q", "in": "query", "schema": {"type": "string"}}},
            "securitySchemes": {"key": {"type": "apiKey", "name": "k", "in": "header"}},
            "schemas": {
                "A": {
                    "type": "object",
                    "required": ["a"],
                    "properties": {"a": {"type": "array", "items": {"enum": [1]}}},
                    "allOf": [{"pattern": "a", "default": "a"}],
                    "discriminator": {"propertyName": "a", "mapping": {"x": "A"}},
                }
            },
        },
    },
    "2.0": swagger(
        paths={
            "/a": {
                "post": {
                    "parameters": [
                        {"in": "body", "name": "b", "schema": {"$ref": "#/definitions/A"}},
                        {"in": "query", "name": "q", "type": "string", "pattern": "a"},
                    ],
                    "responses": {"200": {"description": "", "schema": {"type": "file"}}},
                    "security": [{"s": []}],
                }
            }
        },
        definitions={"A": {"type": "object", "additionalProperties": {"type": "string"}}},
        securityDefinitions={"s": {"type": "basic"}},
    ),
}
RICH["3.1.0"] = {**RICH["3.0.0"], "openapi": "3.1.0"}
RICH["3.2.0"] = {**RICH["3.0.0"], "openapi": "3.2.0"}
ODD: list[Any] = [None, True, 3, "odd", [], {}, [[]], {"$ref": "#/no"}, {"$ref": 1}]


def paths_into(value: Any) -> Iterator[list[str | int]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    for key, member in inner:
        yield [key]
        if isinstance(member, dict | list):
            yield from ([key, *path] for path in paths_into(member))


@pytest.mark.parametrize("version", RICH)
def test_any_odd_value_anywhere_gets_an_answer(tmp_path: Path, version: str) -> None:
    assert not [found for found in judged(tmp_path, RICH[version]) if found.severity == "error"]
    for path in paths_into(RICH[version]):
        for odd in ODD:
            broken = copy.deepcopy(RICH[version])
            owner = broken
            for token in path[:-1]:
                owner = owner[token]  # type: ignore[index]
            owner[path[-1]] = odd  # type: ignore[index]
            for found in judged(tmp_path, broken):
                assert found.location is not None, join(path)


# --- real documents ----------------------------------------------------------------------------

needs_corpus = pytest.mark.skipif(not CORPUS.exists(), reason="the corpus is not here")


def errors_of(path: Path) -> list[Diagnostic]:
    try:
        found = validate(open_document(path))
    except SpecError as error:
        found = list(error.diagnostics)
    assert all(one.location for one in found)
    return [one for one in found if one.severity == "error"]


@needs_corpus
def test_every_bad_document_gets_an_error() -> None:
    silent = {path.name for path in (CORPUS / "bad").iterdir() if not errors_of(path)}
    assert {name.partition("-")[0] for name in silent} <= {"OAI", "fuzz1"}
    # One is valid; six have URLs like `ht<p://`, which no validator that is used here minds.
    assert len(silent) == 7


@needs_corpus
def test_real_documents_pass() -> None:
    small = [path for path in (CORPUS / "real").iterdir() if path.stat().st_size < 2_000_000]
    assert {path.name: errors_of(path) for path in small if errors_of(path)} == {}


@needs_corpus
def test_feature_documents_pass_but_for_those_that_break_the_standard() -> None:
    features = (CORPUS / "features").rglob("*.json")
    assert {path.name for path in features if errors_of(path)} == {
        "3.1-schema-validation-local.json",  # exclusiveMinimum: true is of 3.0
        "3.1-schema-validation-top-level.json",  # the same
        "post.json",  # responses: {}
    }


# --- URLs --------------------------------------------------------------------------------------


def test_what_is_no_url_is_told(tmp_path: Path) -> None:
    flow = {"tokenUrl": "a b", "scopes": {}}
    broken = document(
        info={"title": "T", "version": "1", "contact": {"url": "ht tp://x y"}},
        servers=[{"url": "https://{host}/a b", "variables": {"host": {"default": "c"}}}],
        externalDocs={"url": "see <http://x>"},
        tags=[{"name": "a", "externalDocs": {"url": "a\\b"}}],
        components={
            "securitySchemes": {"A": {"type": "oauth2", "flows": {"clientCredentials": flow}}}
        },
    )
    assert codes(judged(tmp_path, broken)) == [
        ("invalid-url", pointer)
        for pointer in (
            "/info/contact/url",
            "/servers/0/url",
            "/externalDocs/url",
            "/tags/0/externalDocs/url",
            "/components/securitySchemes/A/flows/clientCredentials/tokenUrl",
        )
    ]


@pytest.mark.parametrize("url", ["TBD", "", "/v1", "https://müller.de/ä", "//x:80/{a}?b=c#d"])
def test_whatever_may_be_a_url_passes(tmp_path: Path, url: str) -> None:
    servers = [{"url": url, "variables": {"a": {"default": "b"}}}]
    assert judged(tmp_path, document(servers=servers, externalDocs={"url": url})) == []


# --- examples ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("schema", "version", "told"),
    [
        ({"type": "number", "example": "abc"}, "3.0.3", ["/example"]),
        ({"type": "number", "example": 1.5}, "3.0.3", []),
        ({"type": "string", "nullable": True, "example": None}, "3.0.3", []),
        (
            {"type": "integer", "examples": [1, "a", 2, "b"]},
            "3.1.0",
            ["/examples/1", "/examples/3"],
        ),
        ({"type": "array", "items": {"type": "string"}, "example": [1]}, "3.1.0", ["/example"]),
        ({"type": "string", "format": "byte", "example": "YQ=="}, "3.0.3", []),
        ({"items": {"$ref": "#/components/schemas/A"}, "example": 1}, "3.0.3", []),
    ],
)
def test_examples_that_break_their_schema_are_noted(
    tmp_path: Path, schema: dict[str, Any], version: str, told: list[str]
) -> None:
    found = judged(tmp_path, with_schema(schema, version))
    assert codes(found) == [("invalid-example", f"{SCHEMA}{place}") for place in told]
    assert {each.severity for each in found} <= {"info"}

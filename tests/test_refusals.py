"""A generated server refuses a malformed request in the body that the document declares."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import httpx2
import jsonschema_rs
import pytest
import yaml
from woven import served, woven

WHY = "query size: is missing"
Schema = dict[str, Any]


def an_object(*required: str, **properties: Schema) -> Schema:
    return {"type": "object", "required": list(required), "properties": properties}


TEXT, WHOLE, MOMENT = (
    {"type": "string"},
    {"type": "integer"},
    {"type": "string", "format": "date-time"},
)
# What the document has for a malformed request, and what is expected in its places.
SCHEMAS: dict[str, tuple[Schema, dict[str, Any]]] = {
    "the name that says it wins": (an_object(id=TEXT, code=TEXT, message=TEXT), {"message": WHY}),
    "in any case": (an_object(traceId=TEXT, Error_Message=TEXT), {"Error_Message": WHY}),
    "any text": (an_object(code=WHOLE, what=TEXT), {"what": WHY}),
    "a required text first": (an_object("what", that=TEXT, what=TEXT), {"what": WHY}),
    "the status": (an_object("status", "message", status=WHOLE, message=TEXT), {"status": 400}),
    "constants": (
        an_object("code", "message", code={"enum": ["NOT_FOUND", "BAD_REQUEST"]}, message=TEXT),
        {"code": "BAD_REQUEST", "message": WHY},
    ),
    "a pattern": (
        an_object("code", "detail", code={"type": "string", "pattern": "^[A-Z_]+$"}, detail=TEXT),
        {"code": "BAD_REQUEST", "detail": WHY},
    ),
    "moments": (an_object("at", "text", at=MOMENT, text=TEXT), {"text": WHY}),
    "further inside": (
        an_object("error", error=an_object("message", code=TEXT, message=TEXT)),
        {"error": {"message": WHY}},
    ),
    "in a list": (
        an_object("errors", errors={"type": "array", "items": an_object(msg=TEXT)}),
        {"errors": [{"msg": WHY}]},
    ),
    "a union": (an_object(detail={"anyOf": [WHOLE, TEXT]}), {"detail": WHY}),
    "where there is room": (
        an_object("message", message={"type": "string", "maxLength": 10}, reason=TEXT),
        {"reason": WHY},
    ),
    "no place, but one for more": (an_object("code", code=WHOLE), {"code": 400, "detail": WHY}),
    "no place at all": (
        an_object("code", code=WHOLE) | {"additionalProperties": False},
        {"title": "Bad Request", "status": 400, "detail": WHY},
    ),
    "anything": ({}, {"detail": WHY}),
    "any object": ({"type": "object"}, {"detail": WHY}),
}


def _document() -> str:
    size = {"name": "size", "in": "query", "required": True, "schema": WHOLE}
    paths = {
        f"/{position}": {"get": {"parameters": [size], "responses": {"400": _answer(schema)}}}
        for position, (schema, _) in enumerate(SCHEMAS.values())
    }
    fastapis = an_object(
        detail={
            "type": "array",
            "items": an_object(
                "loc", "msg", "type", loc={"type": "array", "items": TEXT}, msg=TEXT, type=TEXT
            ),
        }
    )
    short = an_object("message", message={"type": "string", "maxLength": 255})
    long = [{**size, "name": "size" * 100}]
    paths["/long"] = {"get": {"parameters": long, "responses": {"400": _answer(short)}}}
    paths["/docs"] = paths["/0"]
    problem = _answer(an_object("message", message=TEXT))
    paths["/any"] = {"get": {"operationId": "any", "responses": {"default": problem}}}
    paths["/fastapi"] = {"get": {"parameters": [size], "responses": {"422": _answer(fastapis)}}}
    info = {"title": "Refusing", "version": "1"}
    return yaml.safe_dump({"openapi": "3.1.0", "info": info, "paths": paths}, sort_keys=False)


def _answer(schema: Schema) -> dict[str, Any]:
    return {"description": "No.", "content": {"application/json": {"schema": schema}}}


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return woven(tmp_path_factory.mktemp("refusing"), "refusing", _document())


@pytest.fixture(scope="module")
def url(package: Any) -> Iterator[str]:
    with served(package.server.create_app()) as address:
        yield address


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_declared_body_says_why(url: str, name: str) -> None:
    schema, expected = SCHEMAS[name]
    answer = httpx2.get(f"{url}/{list(SCHEMAS).index(name)}")
    body = answer.json()
    assert answer.status_code == 400
    assert expected.items() <= body.items() or _inside(expected, body)
    is_declared = answer.headers["content-type"] == "application/json"
    assert is_declared == (name != "no place at all")
    assert not is_declared or jsonschema_rs.is_valid(schema, body, validate_formats=True)


def _inside(expected: Any, found: Any) -> bool:
    """Whether all that is expected is there, perhaps with more beside it."""
    match expected:
        case dict():
            return all(_inside(value, found.get(key)) for key, value in expected.items())
        case list():
            return all(map(_inside, expected, found))
    return bool(expected == found)


def test_a_document_may_call_it_422(url: str) -> None:
    answer = httpx2.get(f"{url}/fastapi")
    assert answer.status_code == 422
    [said] = answer.json()["detail"]
    assert (said["loc"], said["msg"]) == ([], WHY)


def test_a_text_is_cut_to_fit(url: str) -> None:
    message = httpx2.get(f"{url}/long").json()["message"]
    assert (message[:10], message[-1], len(message) <= 255) == ("query size", "…", True)


def test_a_path_of_the_document_may_be_called_like_one_of_ours(url: str) -> None:
    assert httpx2.get(f"{url}/docs").json()["message"] == WHY
    assert httpx2.get(f"{url}/redoc").status_code == 200


@pytest.mark.parametrize(
    ("failure", "status", "why"),
    [
        (None, 501, "this operation is not implemented"),
        (RuntimeError("the password is 1234"), 500, "the server failed"),
    ],
)
def test_a_server_that_cannot_answer_says_so_in_the_declared_body(
    package: Any, failure: Exception | None, status: int, why: str
) -> None:
    class Handler(package.server.UnimplementedDefaultHandler):  # type: ignore[misc]
        def any(self) -> Any:
            if failure is not None:
                raise failure
            return super().any()

    app = package.server.create_app(default=Handler())
    own = httpx2.AsyncClient(transport=httpx2.ASGITransport(app, raise_app_exceptions=False))
    api = package.AsyncRefusing(base_url="http://here", http_client=own)
    with pytest.raises(package.errors.StatusError) as caught:
        asyncio.run(api.default.any())
    assert (caught.value.status, caught.value.body.message) == (status, why)

"""Operations as OpenAPI 3.2 has them, servers of their own, and the position of a body in a
call."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import Any

import httpx2
import pytest
from woven import woven

DOCUMENT = """
openapi: 3.2.0
info: {title: Newest, version: "1"}
servers: [{url: /api/v1}]
paths:
  /x/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    put:
      operationId: replace
      requestBody: {required: true, content: {application/json: {schema: {type: integer}}}}
      responses: {"204": {description: Done.}}
    patch:
      operationId: change
      requestBody: {content: {application/json: {schema: {type: integer}}}}
      responses: {"204": {description: Done.}}
    query:
      operationId: ask
      servers: [{url: "https://{r}.example.com/v2", variables: {r: {default: eu}}}]
      parameters:
        - name: q
          in: querystring
          content:
            application/x-www-form-urlencoded: {schema: {$ref: "#/components/schemas/Question"}}
      responses:
        "200":
          description: Events.
          content: {text/event-stream: {itemSchema: {$ref: "#/components/schemas/Event"}}}
    additionalOperations:
      COPY: {operationId: copyIt, responses: {"204": {description: Done.}}}
  /form:
    post:
      operationId: fill
      requestBody:
        required: true
        content:
          application/x-www-form-urlencoded:
            schema: {$ref: "#/components/schemas/Filled"}
            encoding:
              piped: {style: pipeDelimited, explode: false}
              deep: {style: deepObject, explode: true}
      responses: {"204": {description: Done.}}
components:
  schemas:
    Filled:
      type: object
      properties:
        piped: {type: array, items: {type: string}}
        deep: {type: object, properties: {a: {type: integer}}}
        plain: {type: array, items: {type: string}}
    Question: {type: object, properties: {a: {type: integer}, b: {type: string}}}
    Event: {type: object, required: [data], properties: {data: {type: string}}}
"""


@pytest.fixture(scope="module")
def newest(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return woven(tmp_path_factory.mktemp("newest"), "newest", DOCUMENT)


@pytest.fixture
def sent() -> list[httpx2.Request]:
    return []


@pytest.fixture
def http(sent: list[httpx2.Request]) -> httpx2.Client:
    def answer(request: httpx2.Request) -> httpx2.Response:
        sent.append(request)
        if request.method != "QUERY":
            return httpx2.Response(204)
        headers = {"Content-Type": "text/event-stream"}
        return httpx2.Response(200, content=b"data: one\n\ndata: two\n\n", headers=headers)

    return httpx2.Client(transport=httpx2.MockTransport(answer))


def test_a_required_body_comes_first_an_optional_one_after_the_path(
    newest: Any, http: httpx2.Client, sent: list[httpx2.Request]
) -> None:
    api = newest.Newest(base_url="http://here", http_client=http)
    api.default.replace(1, "a")
    api.default.change("a", 2)
    api.default.change("a")
    assert [(each.url.path, each.content) for each in sent] == [
        ("/x/a", b"1"), ("/x/a", b"2"), ("/x/a", b""),
    ]  # fmt: skip


def test_new_methods_query_strings_and_streams(
    newest: Any, http: httpx2.Client, sent: list[httpx2.Request]
) -> None:
    api = newest.Newest(base_url="http://here", http_client=http)
    api.default.copy_it("a")
    question = newest.models.Question(a=1, b="&")
    assert [event.data for event in api.default.ask("a", q=question)] == ["one", "two"]
    assert [each.method for each in sent] == ["COPY", "QUERY"]
    assert sent[1].url.query == b"a=1&b=%26"


def test_a_property_of_a_form_travels_as_its_encoding_says(
    newest: Any, http: httpx2.Client, sent: list[httpx2.Request]
) -> None:
    filled = newest.models.Filled(piped=["a", "b"], deep={"a": 1}, plain=["c", "d"])
    newest.Newest(base_url="http://here", http_client=http).default.fill(filled)
    assert sent[0].content == b"piped=a%7Cb&deep%5Ba%5D=1&plain=c&plain=d"


def test_a_relative_server_needs_a_base_url(newest: Any, http: httpx2.Client) -> None:
    with pytest.raises(ValueError, match="pass a base_url="):
        newest.Newest(http_client=http).default.copy_it("a")


@pytest.mark.parametrize(
    ("server", "default"),
    [
        ("/v1", inspect.Parameter.empty),
        ("{path}", inspect.Parameter.empty),
        ("http://[no-url", inspect.Parameter.empty),
        ("https://example.com/{path}", None),
        ("//example.com", None),
    ],
)
def test_a_type_checker_asks_for_the_base_url_that_the_document_lacks(
    tmp_path: Path, server: str, default: object
) -> None:
    variables = "{path: {default: v1}}"
    servers = f"servers: [{{url: '{server}', variables: {variables}}}]"
    document = f"openapi: 3.0.3\ninfo: {{title: T, version: '1'}}\n{servers}\npaths: {{}}\n"
    package = woven(tmp_path, f"served_{tmp_path.name}", document)
    assert inspect.signature(package.T).parameters["base_url"].default is default


def test_an_operation_may_have_a_server_of_its_own(
    newest: Any, http: httpx2.Client, sent: list[httpx2.Request]
) -> None:
    list(newest.Newest(http_client=http).default.ask("a"))
    assert (sent[0].url.host, sent[0].url.path) == ("eu.example.com", "/v2/x/a")
    list(newest.Newest(base_url="http://here", http_client=http).default.ask("a"))
    assert sent[1].url.host == "here"

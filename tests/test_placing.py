"""Arguments are put into the right place of a request, and found there again; responses."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

sys.path.append(str(Path(__file__).parents[1] / "templates"))

from runtime.arguments import Incoming, fits, gather  # noqa: E402
from runtime.declared import Cookie, Header, Json, Parameter, Query, Text  # noqa: E402
from runtime.declared import Path as InPath  # noqa: E402
from runtime.errors import StatusError  # noqa: E402
from runtime.operation import Operation, Success  # noqa: E402
from runtime.parameters import place  # noqa: E402
from runtime.replies import reply  # noqa: E402
from runtime.requests import Settings, prepare  # noqa: E402
from runtime.security import ApiKey  # noqa: E402
from runtime.types import Integer  # noqa: E402


def operation(*parameters: Parameter, path: str = "/") -> Operation[Any, Any]:
    return Operation("GET", path, parameters)


def text(name: str, kind: type[Parameter] = Query, **more: Any) -> Parameter:
    return kind(name, name, lambda: str, **more)


def settings(server: str, credentials: Mapping[str, str] | None = None) -> Settings:
    return Settings(
        None,
        server=server,
        credentials=credentials or {},
        headers={},
        timeout=60.0,
        retries=2,
        max_body=None,
        check_arguments=True,
        on_deviation=None,
    )


@pytest.mark.parametrize(
    ("reserved", "path", "query"),
    [(True, "/a:b", "q=/a?b%26c%23"), (False, "/a%3Ab", "q=%2Fa%3Fb%2526c%23")],
)
def test_reserved_characters_stay_where_the_document_allows_it(
    reserved: bool, path: str, query: str
) -> None:
    asked = operation(
        text("id", InPath, reserved=reserved), text("q", reserved=reserved), path="/{id}"
    )
    target = place(asked, {"id": "a:b", "q": "/a?b%26c#"})
    assert (target.path, target.query) == (path, query)


def test_a_query_that_the_path_has_is_sent_first() -> None:
    asked = operation(text("id", InPath), text("q"), path="/{id}?kind=a b&x")
    target = place(asked, {"id": "1?", "q": "2"})
    assert (target.path, target.query) == ("/1%3F", "kind=a%20b&x&q=2")
    assert fits(asked, Incoming({"id": "1"}, "q=2&x&kind=a%20b", {}))
    assert not fits(asked, Incoming({"id": "1"}, "q=2&x&kind=a", {}))


def test_the_server_of_an_operation_is_relative_to_that_of_the_api() -> None:
    urls = {"": "https://host/v1", "v2/": "https://host/v2", "/x": "https://host/x"}
    for server, url in urls.items():
        asked: Operation[Any, Any] = Operation("GET", "/a", server=server)
        assert prepare(asked, settings("https://host/v1"), None, {}).url == f"{url}/a"


def test_a_request_shows_no_credential() -> None:
    key = ApiKey("key", "header", "X-Key")
    asked: Operation[Any, Any] = Operation("GET", "/a", security=[[key]])
    given = settings("https://host", {"key": "secret"})
    request = prepare(asked, given, None, {})
    assert request.headers["X-Key"] == "secret"
    assert "secret" not in repr(request) + repr(given)


@pytest.mark.parametrize(
    ("accept", "liked"),
    [
        ("text/plain;q=0.1, application/json;q=0.9", "application/json"),
        ("text/plain;q=0.9, application/json;q=0.1", "text/plain"),
        ("application/json;q=0, text/*", "text/plain"),
        ("*/*", "application/json"),
        ("", "application/json"),
    ],
)
def test_what_the_client_likes_best_is_sent(accept: str, liked: str) -> None:
    answers = {"200": Success(Json(lambda: str), Text(lambda: str))}
    asked: Operation[Any, Any] = Operation("GET", "/", responses=answers)
    assert reply(asked, "x", accept).headers["Content-Type"] == liked


def test_cookies_are_joined_as_one_header() -> None:
    asked = operation(text("a", Cookie), text("b", Cookie))
    request = prepare(asked, settings("http://host"), None, {"a": "1", "b": "2"})
    assert request.headers["Cookie"] == "a=1; b=2"


def test_a_plus_is_a_space_in_a_query_and_itself_in_a_path() -> None:
    asked = operation(text("id", InPath), text("q"), path="/{id}")
    found, problems = gather(asked, Incoming({"id": "a+b"}, "q=a+b%2Bc"))
    assert (found, problems) == ({"id": "a+b", "q": "a b+c"}, [])


@pytest.mark.parametrize("kind", [Query, Header, Cookie])
def test_what_is_required_is_missed(kind: type[Parameter]) -> None:
    asked = operation(text("needed", kind, required=True), text("other", kind))
    found, problems = gather(asked, Incoming({}))
    assert found == {"other": None}
    assert [str(each) for each in problems] == [f"{kind.__name__.lower()} needed: is missing"]


def test_nothing_is_said_about_what_was_not_given() -> None:
    asked = operation(text("a"), text("b", Header), Query("n", "n", lambda: Integer))
    target = place(asked, {"a": None, "b": None, "n": None})
    assert (target.query, target.headers) == ("", {})
    assert gather(asked, Incoming({}, "n=7"))[0] == {"a": None, "b": None, "n": 7}


def test_what_is_declared_for_a_status() -> None:
    exact, range_, default = Success(), Success(), Success()
    declared = {"default": default, "4XX": range_, "404": exact}
    asked: Operation[Any, Any] = Operation("GET", "/", responses=declared)
    assert asked.response(404) is exact
    assert asked.response(499) is range_
    assert asked.response(500) is default
    assert Operation("GET", "/", responses={"201": exact}).response(200) is None


def test_where_no_result_is_declared_every_success_is_one() -> None:
    for declared in ({}, {"404": StatusError}):
        asked: Operation[Any, Any] = Operation("GET", "/", responses=declared)
        assert isinstance(asked.response(204), Success)
        assert asked.response(302) is asked.response(500) is None

"""A generated client talks to a generated server over a real socket."""

from __future__ import annotations

import asyncio
import io
import json
import threading
from collections import deque
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx2
import pytest
import yaml
from fastapi import Depends, FastAPI, HTTPException, Request
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from specloom.config import Config
from specloom.pipeline import weave
from woven import served, woven

DOCUMENT = (Path(__file__).parent / "wire.yaml").read_text("utf-8")


@pytest.fixture(scope="module")
def wire(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return woven(tmp_path_factory.mktemp("serving"), "wire_served", DOCUMENT)


@pytest.fixture(scope="module")
def heard() -> deque[Any]:
    """What a handler was last called with."""
    return deque(maxlen=1)


@pytest.fixture(scope="module")
def url(wire: Any, heard: deque[Any]) -> Iterator[str]:
    with served(_app(wire, heard)) as address:
        yield f"{address}/v1"


@pytest.fixture(scope="module")
def api(wire: Any, url: str) -> Iterator[Any]:
    with wire.Wire(base_url=url, key="k1", query_key="q&1", retries=0) as client:
        yield client


def _app(wire: Any, heard: deque[Any]) -> Any:
    models, errors, server = wire.models, wire.errors, wire.server

    class Things(server.UnimplementedThingsHandler):  # type: ignore[misc, name-defined]
        def get_thing(self, id: str) -> Any:
            heard.append((id, server.caller.get(), threading.current_thread()))
            match id:
                case "none":
                    raise errors.NotFound()
                case "bad":
                    raise errors.BadRequest(models.Problem(message="no", code=7))
                case "teapot":
                    raise errors.ClientError("short and stout", status=418)
                case "range":
                    raise errors.ClientError("no status")
                case "unknown":
                    raise errors.StatusError({"odd": True}, status=409)
                case "broken":
                    raise RuntimeError("the password is 1234")
            return models.Thing(name=id or "nothing")

        async def get_mine(self) -> Any:
            return models.Thing(name="mine")

        async def put_thing(self, id: str, body: Any) -> Any:
            heard.append((id, body, server.caller.get()))
            return None if body.size == 0 else body

    class Styles(server.StylesHandler):  # type: ignore[misc, name-defined]
        def all_styles(self, **arguments: Any) -> None:
            heard.append(arguments)

    class Bodies(server.BodiesHandler):  # type: ignore[misc, name-defined]
        def send_form(self, body: Any) -> Any:
            return body

        def send_parts(self, body: Any) -> None:
            heard.append(body)

        def send_any(self, body: Any = None, *, content_type: Any = None) -> Any:
            heard.append(content_type)
            return server.Reply(body, headers={"Content-Type": content_type or ""})

        async def lines(self, body: Any) -> Any:
            return body

        async def events(self) -> AsyncIterator[Any]:
            for name in ("one", "two"):
                yield models.Thing(name=name)

        def download(self) -> Any:
            return iter([b"some ", b"bytes"])

        def size(self) -> Any:
            if isinstance(heard[-1], wire.headers.RetryAfterInfoHeaders):
                raise errors.TooManyRequests(headers=heard[-1])
            return server.Reply(None, headers=heard[-1])

    async def authenticate(credentials: Any) -> Any:
        if "wrong" in credentials.values.values():
            raise errors.StatusError(None, status=403)
        return credentials

    app = server.create_app(
        things=Things(), styles=Styles(), bodies=Bodies(), authenticate=authenticate
    )
    return _without_noise(app)


def _without_noise(app: Any) -> Any:
    """Errors of handlers are the server's to log, not the test run's."""

    async def quiet(scope: Any, receive: Any, send: Any) -> None:
        try:
            await app(scope, receive, send)
        except RuntimeError:
            pass

    return quiet


# --- results and errors -------------------------------------------------------------------------

FAILED = {"title": "Internal Server Error", "status": 500, "detail": "the server failed"}


@pytest.mark.parametrize(
    ("value", "status", "why"),
    [("x", None, "no body for the response 200"), (None, 299, "no response 299")],
)
def test_an_answer_that_is_not_declared_is_not_sent(
    wire: Any, value: Any, status: int | None, why: str
) -> None:
    with pytest.raises(ValueError, match=why):
        wire.runtime.replies.reply(
            wire.operations.bodies.SIZE, wire.server.Reply(value, status=status), "*/*"
        )


@pytest.mark.parametrize(
    ("name", "value", "why"),
    [
        ("DOWNLOAD", None, "response 200: NoneType cannot be sent as application/octet-stream"),
        ("GET_THING", {"size": 1}, "response 200/name: Field required"),
        ("SEND_ANY", b"x", "image/\\* is a range"),
    ],
)
def test_a_result_that_the_document_does_not_have_is_not_sent(
    wire: Any, name: str, value: Any, why: str
) -> None:
    declared = {**vars(wire.operations.things), **vars(wire.operations.bodies)}
    with pytest.raises(ValueError, match=why):
        wire.runtime.replies.reply(declared[name], value, "*/*")


def test_a_result_comes_back(api: Any, wire: Any) -> None:
    assert api.things.get_thing("x") == wire.models.Thing(name="x")


def test_a_concrete_path_wins(api: Any) -> None:
    assert api.things.get_mine().name == "mine"


@pytest.mark.parametrize(
    ("id", "name", "status", "body"),
    [
        ("none", "NotFound", 404, None),
        ("bad", "BadRequest", 400, {"message": "no", "code": 7}),
        ("teapot", "ClientError", 418, "short and stout"),
        ("range", "ClientError", 401, "no status"),  # 400 is declared as something else
        ("broken", "StatusError", 500, FAILED),
    ],
)
def test_errors_arrive_as_their_class(
    api: Any, wire: Any, id: str, name: str, status: int, body: Any
) -> None:
    with pytest.raises(wire.errors.ApiError) as caught:
        api.things.get_thing(id)
    assert type(caught.value) is getattr(wire.errors, name)
    assert caught.value.status == status
    assert wire.runtime.codec.encode(caught.value.body) == wire.runtime.codec.encode(body)


def test_an_error_beside_the_document_arrives_with_its_status(api: Any, wire: Any) -> None:
    with pytest.raises(wire.errors.ClientError, match="409: the body is") as caught:
        api.things.get_thing("unknown")  # declared as text, answered as JSON
    assert json.loads(caught.value.content) == {"odd": True}


def status_of_a_download(wire: Any, app: Any, base_path: str = "") -> int:
    """What the server says whose application has no handler for it."""
    with served(app) as url, wire.Wire(base_url=url + base_path) as api:
        with pytest.raises(wire.errors.StatusError) as caught:
            api.bodies.download()
    assert isinstance(caught.value.status, int)
    return caught.value.status


def test_what_is_not_implemented_says_so(wire: Any) -> None:
    app = wire.server.create_app(things=wire.server.UnimplementedThingsHandler())
    assert status_of_a_download(wire, app, "/v1") == 501


def test_a_router_serves_what_it_has_handlers_for(wire: Any) -> None:
    app = FastAPI()
    app.include_router(wire.server.router(things=wire.server.UnimplementedThingsHandler()))
    assert status_of_a_download(wire, app) == 404


FILES = """
openapi: 3.0.3
info: {title: Files, version: "1"}
paths:
  /files/{id}:
    get:
      operationId: plain
      parameters: [&id {name: id, in: path, required: true, schema: {type: string}}]
      responses: {"200": &answer {description: It, content: {text/plain: {schema: {type: string}}}}}
  /files/{id}?view=raw: {get: {operationId: raw, parameters: [*id], responses: {"200": *answer}}}
  /files/{id}#shared:
    get:
      operationId: shared
      parameters: [*id, {name: link, in: query, required: true, schema: {type: integer}}]
      responses: {"200": *answer}
"""


def test_operations_of_one_path_are_told_apart_by_what_they_need(tmp_path: Path) -> None:
    files = woven(tmp_path, "files_served", FILES)

    class Files(files.server.DefaultHandler):  # type: ignore[misc, name-defined]
        def plain(self, id: str) -> str:
            return f"plain {id}"

        def raw(self, id: str) -> str:
            return f"raw {id}"

        def shared(self, id: str, *, link: int) -> str:
            return f"shared {id} {link}"

    with served(files.server.create_app(default=Files())) as address:
        with files.Files(base_url=address) as client:
            api = client.default
            answers = [api.plain("1"), api.raw("2"), api.shared("3", link=4)]
    assert answers == ["plain 1", "raw 2", "shared 3 4"]


def test_an_incomplete_handler_cannot_be_made(wire: Any) -> None:
    with pytest.raises(TypeError, match="abstract"):
        wire.server.StylesHandler()


def test_asynchronous_calls_are_the_same(wire: Any, url: str) -> None:
    async def main() -> None:
        async with wire.AsyncWire(base_url=url, key="k1") as api:
            assert (await api.things.get_thing("y")).name == "y"
            with pytest.raises(wire.errors.BadRequest):
                await api.things.get_thing("bad")
            assert [each.name async for each in await api.bodies.events()] == ["one", "two"]
            raw = await api.bodies.with_raw_response.download()
            assert b"".join([chunk async for chunk in raw.iter_bytes()]) == b"some bytes"
            file = wire.models.SendPartsRequest(file=io.BytesIO(b"async"))
            await api.bodies.send_parts(file)

    asyncio.run(main())


def test_headers_of_results_have_their_types(api: Any, wire: Any, heard: deque[Any]) -> None:
    until = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    headers = wire.headers.NumbersSizeUntilHeaders(x_size=10, x_until=until, x_numbers=[1, 2])
    for given_ in (headers, {"X-SIZE": 10, "x-until": until, "X-Numbers": [1, 2]}):
        heard.append(given_)
        raw = api.bodies.with_raw_response.size()
        assert (raw.status, raw.parse(), raw.typed_headers) == (200, None, headers)
        assert raw.headers["X-Numbers"] == "1,2"


def test_headers_of_errors_have_their_types(api: Any, wire: Any, heard: deque[Any]) -> None:
    point = wire.models.Point(x=1, y=2)
    heard.append(wire.headers.RetryAfterInfoHeaders(retry_after=0, x_info=point))
    with pytest.raises(wire.errors.TooManyRequests) as caught:
        api.bodies.size()
    assert caught.value.typed_headers == heard[-1]
    assert caught.value.headers["retry-after"] == "0"


def test_headers_are_found_by_their_own_names(wire: Any) -> None:
    headers = wire.headers.NumbersSizeUntilHeaders(x_numbers=[])
    assert dict(headers) == {"X-Numbers": []} and headers["x-numbers"] == []
    assert "X-Size" not in headers and len(headers) == 1


# --- parameters ---------------------------------------------------------------------------------

texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=6)
in_headers = st.text("abc ü%/?&;=", max_size=6).map(str.strip)
in_path = texts.filter(lambda text: text not in ("", ".", ".."))
whole = st.integers(-(10**20), 10**20)
moments = st.datetimes(timezones=st.just(UTC))


@st.composite
def styled(draw: st.DrawFn) -> dict[str, Any]:
    """Arguments of `all_styles` as JSON, those that are not given left out."""
    point = st.fixed_dictionaries({"x": st.floats(-9, 9), "y": whole})
    thing = st.fixed_dictionaries(
        {"name": texts.filter(len)},
        optional={
            "size": st.integers(0, 9),
            "tags": st.lists(texts, min_size=1),
            "place": point,
            "other": texts,
        },
    )
    no_pipes = st.text("ab,; ü", max_size=4)
    given_always = {
        "simple": st.lists(in_path, min_size=1, max_size=3),
        "label": st.fixed_dictionaries({"x": whole, "y": whole}),
        "matrix": whole,
    }
    given_perhaps = {
        "form": st.lists(texts, min_size=1),
        "commas": st.lists(st.floats(-9, 9) | whole, min_size=1),
        "pipes": st.lists(no_pipes, min_size=1),
        "deep": thing,
        "free": st.dictionaries(texts.filter(_is_free), texts, min_size=1),
        "json": st.recursive(st.none() | st.booleans() | whole | texts, st.lists),
        "when": moments,
        "sure": st.booleans(),
        "reserved": st.text("abc/:@!$'()*,;? ü", min_size=1),
        "x_point": point,
        "x_tags": st.lists(whole, min_size=1),
        "session": texts.filter(lambda text: ";" not in text),
        "crumbs": st.lists(texts, min_size=1),
        "mixed": whole | st.lists(st.text("xyz", min_size=1), min_size=2),
    }
    return draw(st.fixed_dictionaries(given_always, optional=given_perhaps))


def _is_free(key: str) -> bool:
    """No name of another parameter, which would be taken for that."""
    taken = ("form", "commas", "pipes", "deep", "json", "when", "sure", "reserved", "mixed")
    return key.partition("[")[0] not in taken


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(arguments=styled())
def test_arguments_arrive(api: Any, wire: Any, heard: deque[Any], arguments: Any) -> None:
    given_ = dict(arguments)
    for name, model in (("label", "Point"), ("x_point", "Point"), ("deep", "Thing")):
        if name in given_:
            given_[name] = wire.runtime.codec.from_json(getattr(wire.models, model), given_[name])
    positional = [given_.pop(name) for name in ("simple", "label", "matrix")]
    api.styles.all_styles(*positional, **given_)
    arrived = {name: value for name, value in heard[-1].items() if value is not None}
    expected = dict(arguments)
    if expected.get("json", 0) is None:
        del expected["json"]
    assert wire.runtime.codec.to_json(arrived) == wire.runtime.codec.to_json(expected)


@pytest.mark.parametrize("id", ["a/b", "a%2Fb", "ä ö", "mine;v=1", "a?b#c", "...", "%"])
def test_path_values_arrive(api: Any, heard: deque[Any], id: str) -> None:
    assert api.things.get_thing(id).name == id


@pytest.mark.parametrize("id", ["", ".", ".."])
def test_values_that_lead_elsewhere_are_not_sent(api: Any, heard: deque[Any], id: str) -> None:
    heard.clear()
    with pytest.raises(ValueError, match="another path"):
        api.things.get_thing(id)
    assert not heard


# --- bodies -------------------------------------------------------------------------------------

THING = {"name": "5", "size": 5, "tags": ["a", "true"], "place": {"x": 1.5, "y": -1}, "more": "&="}


def test_a_form_comes_back(api: Any, wire: Any) -> None:
    thing = wire.runtime.codec.from_json(wire.models.Thing, THING)
    assert wire.runtime.codec.to_json(api.bodies.send_form(thing)) == THING


def test_parts_arrive(api: Any, wire: Any, heard: deque[Any], tmp_path: Path) -> None:
    upload = wire.runtime.files.Upload
    path = tmp_path / "näme.bin"
    path.write_bytes(b"\r\n--x\r\n" * 20_000)
    api.bodies.send_parts(
        wire.models.SendPartsRequest(
            file=upload(b"\x00png", "a.png", headers={"X-Size": 4}),
            files=[io.BytesIO(b"two"), path],
            thing=wire.runtime.codec.from_json(wire.models.Thing, THING),
            tags=["1", "b"],
            count=3,
            note="7",
        )
    )
    arrived = heard[-1]
    file = arrived.file
    assert (file.content, file.filename, file.content_type) == (b"\x00png", "a.png", "image/png")
    assert file.headers == {"X-Size": 4}
    assert [(each.content, each.filename) for each in arrived.files] == [
        (b"two", "files"),
        (path.read_bytes(), "näme.bin"),
    ]
    assert wire.runtime.codec.to_json(arrived.thing) == THING
    assert (arrived.tags, arrived.count, arrived.note) == (["1", "b"], 3, "7")


@pytest.mark.parametrize(
    ("value", "asked", "content_type"),
    [
        ("text", None, "text/plain"),
        (b"\x89", "image/png", "image/png"),
        ({"name": "x"}, None, "application/json"),
        (None, None, None),
    ],
)
def test_the_value_decides_about_the_media_type(
    api: Any, wire: Any, heard: deque[Any], value: Any, asked: Any, content_type: Any
) -> None:
    if isinstance(value, dict):
        value = wire.runtime.codec.from_json(wire.models.Thing, value)
    assert api.bodies.send_any(value, content_type=asked) == value
    assert heard[-1] == content_type


def test_a_stream_of_values_comes_back(api: Any, wire: Any) -> None:
    things = [wire.models.Thing(name=name) for name in ("a\u2028b", "c")]
    assert list(api.bodies.lines(iter(things))) == things
    assert list(api.bodies.lines([])) == []


def test_events_arrive_one_by_one(api: Any) -> None:
    assert [event.name for event in api.bodies.events()] == ["one", "two"]


def test_a_download_can_be_streamed(api: Any) -> None:
    assert api.bodies.download() == b"some bytes"
    with api.bodies.with_raw_response.download() as raw:
        assert b"".join(raw.iter_bytes()) == b"some bytes"


# --- credentials --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given_", "presented"),
    [
        ({"basic": ("me", "p:w")}, {"basic": ("me", "p:w")}),
        # Both go into the `Authorization` header, where the server finds no more than one of them.
        ({"key": "k", "token": "t"}, None),
        ({"key": "k"}, None),
    ],
)
def test_the_first_alternative_that_can_be_met_is_shown(
    wire: Any, url: str, heard: deque[Any], given_: Any, presented: Any
) -> None:
    with wire.Wire(base_url=url, **given_) as api:
        api.things.put_thing(wire.models.Thing(name="x"), "id")
    caller = heard[-1][2]
    assert (caller and dict(caller.values)) == presented


def test_handlers_see_the_caller(api: Any, heard: deque[Any]) -> None:
    api.things.get_thing("x")
    assert dict(heard[-1][1].values) == {"key": "k1"}


def test_refused_credentials(wire: Any, url: str) -> None:
    with wire.Wire(base_url=url, key="wrong") as api:
        with pytest.raises(wire.errors.StatusError) as caught:
            api.things.get_thing("x")
    assert caught.value.status == 403


def test_handlers_have_the_request_and_what_dependencies_left(wire: Any) -> None:
    server, models = wire.server, wire.models

    class Things(server.UnimplementedThingsHandler):  # type: ignore[misc, name-defined]
        def get_mine(self) -> Any:
            request = server.request.get()
            return models.Thing(name=f"{request.state.who}, {request.headers['x-one']}")

    def who(request: Request) -> None:
        request.state.who = "me"

    app = FastAPI()
    app.include_router(server.router(things=Things()), dependencies=[Depends(who)])
    with served(app) as url, wire.Wire(base_url=url, query_key="q", headers={"X-One": "1"}) as api:
        assert api.things.get_mine().name == "me, 1"


def test_a_handler_may_be_an_empty_container(wire: Any) -> None:
    class Things(wire.server.UnimplementedThingsHandler):  # type: ignore[misc, name-defined]
        def __len__(self) -> int:
            return 0

        def get_mine(self) -> Any:
            return wire.models.Thing(name="mine")

    app = FastAPI()
    app.include_router(wire.server.router(things=Things()), prefix="/router")
    app.mount("/app", wire.server.create_app(things=Things(), base_path=""))
    with served(app) as url:
        for part in ("router", "app"):
            with wire.Wire(base_url=f"{url}/{part}", query_key="q") as api:
                assert api.things.get_mine().name == "mine"


def test_who_need_not_say_who_he_is_is_not_asked(wire: Any) -> None:
    asked: list[Any] = []
    app = wire.server.create_app(authenticate=asked.append)
    with served(app) as url, wire.Wire(base_url=f"{url}/v1", key="k") as api:
        for call in (api.bodies.download, lambda: api.things.get_thing("x")):
            with pytest.raises(wire.errors.StatusError, match="501"):
                call()
    assert [dict(each.values) for each in asked] == [{"key": "k"}]


# --- malformed requests -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("method", "path", "more", "status", "said"),
    [
        ("GET", "/things/x", {}, 401, "credentials"),
        ("GET", "/things/%ff", {"key": True}, 400, "path id: is not UTF-8"),
        ("GET", "/styles/a/.x=1.y=2/;matrix=x", {}, 400, "path matrix: "),
        ("GET", "/styles/a/.x=1/;matrix=1", {}, 400, "path label/y: "),
        ("GET", "/styles/a/.x=1.y=2/;matrix=1?sure=1", {}, 400, "query sure: "),
        ("GET", "/styles/a/.x=1.y=2/;matrix=1?when=soon", {}, 400, "query when: "),
        ("GET", f"/styles/a/.x=1.y=2/;matrix=1?json={'[' * 9999}", {}, 400, "query json: "),
        ("GET", f"/styles/a/.x=1.y=2/;matrix=1?when={'[' * 9999}", {}, 400, "query when: "),
        ("POST", "/bodies/form", {}, 400, "body: is missing"),
        ("POST", "/bodies/form", {"type": "application/x-www-form-urlencoded",
         "content": b"name=x&size=" + b"[" * 99_999}, 400, "body/size: "),
        ("POST", "/bodies/form", {"type": "text/csv", "content": b"x"}, 415, "form-urlencoded"),
        ("POST", "/bodies/any", {"type": "application/json", "content": b"{"}, 400, "body"),
        ("POST", "/bodies/any", {"type": "application/json", "content": b'{"name": ""}'}, 400,
         "body/name"),
        ("POST", "/bodies/multipart", {"type": "multipart/form-data", "content": b"x"}, 400,
         "boundary"),
        ("POST", "/bodies/any", {"type": "application/json", "coding": "gzip", "content": b"x"},
         415, "is gzip"),
        ("POST", "/bodies/lines", {"type": "application/jsonl",
         "content": b'{"name": "x"}\n\n{"name": ""}\n'}, 400, "body: line 3/name: "),
        ("GET", "/download", {"accept": "text/html"}, 406, "text/html"),
        ("DELETE", "/download", {}, 405, ""),
        ("GET", "/nowhere", {}, 404, ""),
    ],
)  # fmt: skip
def test_malformed_requests_are_told_why(
    url: str, method: str, path: str, more: Any, status: int, said: str
) -> None:
    headers = {"Authorization": "Key k"} if more.get("key") else {}
    headers |= {"Content-Type": more["type"]} if "type" in more else {}
    headers |= {"Accept": more["accept"]} if "accept" in more else {}
    headers |= {"Content-Encoding": more["coding"]} if "coding" in more else {}
    answer = httpx2.request(method, url + path, headers=headers, content=more.get("content"))
    assert answer.status_code == status
    assert said in answer.text


def test_a_refused_method_names_those_that_the_path_has(url: str) -> None:
    answer = httpx2.delete(f"{url}/things/x")
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, PUT")
    assert answer.text == "DELETE is not allowed here, only GET, PUT"  # as 4XX is declared
    answer = httpx2.post(f"{url.removesuffix('/v1')}/openapi.json")
    assert answer.status_code == 405
    assert answer.headers["content-type"] == "application/problem+json"


def test_the_declared_error_body_says_why(url: str) -> None:
    answer = httpx2.get(f"{url}/things/%ff", headers={"Authorization": "Key k"})
    assert answer.json() == {"message": "path id: is not UTF-8"}
    answer = httpx2.get(f"{url}/things/x")
    assert answer.headers["www-authenticate"] == "ApiKey"


def test_exceptions_of_the_framework_are_answered_as_the_document_has_it(wire: Any) -> None:
    class Things(wire.server.UnimplementedThingsHandler):  # type: ignore[misc, name-defined]
        def get_thing(self, id: str) -> Any:
            raise HTTPException(int(id), "because")

    app = wire.server.create_app(things=Things())
    with served(app) as url, wire.Wire(base_url=f"{url}/v1", key="k") as api:
        for status, said in ((400, {"message": "because"}), (418, "because"), (499, "because")):
            with pytest.raises(wire.errors.StatusError) as caught:
                api.things.get_thing(str(status))
            body = wire.runtime.codec.to_json(caught.value.body)
            assert (caught.value.status, body) == (status, said)


def test_the_document_is_served(url: str) -> None:
    origin, document = url.removesuffix("/v1"), yaml.safe_load(DOCUMENT)
    servers = [{"url": "/v1"}, *document["servers"]]
    assert httpx2.get(f"{origin}/openapi.json").json() == {**document, "servers": servers}
    assert httpx2.get(f"{origin}/docs").status_code == 200


def test_a_document_of_2_0_is_shown_where_it_is_served(wire: Any, tmp_path: Path) -> None:
    kept = {"swagger": "2.0", "info": {"title": "Old", "version": "1"}, "paths": {}}
    path = tmp_path / "openapi.json"
    path.write_text(json.dumps({**kept, "host": "x", "schemes": ["https"], "basePath": "/v0"}))
    app = wire.runtime.application.Application(path, wire.server.router(), "/v1")
    assert app.openapi() == {**kept, "basePath": "/v1"}


# --- where it all is -----------------------------------------------------------------------------


def test_who_forgets_the_base_path_is_told(url: str) -> None:
    answer = httpx2.get(f"{url.removesuffix('/v1')}/download")
    assert answer.status_code == 404
    assert answer.json()["detail"].endswith("all operations are under /v1")


@pytest.mark.parametrize(
    ("server", "base_path"),
    [("../v1/", "/v1"), ("/", ""), ("v1/./v2", "/v1/v2"), ("https://x.test/v1", "/v1")],
)
def test_the_base_path_of_a_document_is_a_path(tmp_path: Path, server: str, base_path: str) -> None:
    spec = tmp_path / "openapi.json"
    document = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}}
    spec.write_text(json.dumps({**document, "servers": [{"url": server}]}))
    package = weave(Config(spec=spec, output=tmp_path, cache=None), lambda stage: None)
    app = package.tree.files["server/app.py"]
    assert f'base_path: str = "{base_path}",' in app


@pytest.mark.parametrize("base_path", ["", "/api/v3"])
def test_an_application_may_have_another_base_path(wire: Any, base_path: str) -> None:
    app = wire.server.create_app(base_path=base_path)
    assert status_of_a_download(wire, app, base_path) == 501
    assert app.openapi()["servers"][0] == {"url": base_path or "/"}


def test_a_router_can_be_put_anywhere(wire: Any) -> None:
    router = wire.server.router(things=wire.server.UnimplementedThingsHandler())
    inner, outer = FastAPI(), FastAPI()
    inner.include_router(router, prefix="/v2")
    outer.mount("/api", inner)
    with served(outer) as url, wire.Wire(base_url=f"{url}/api/v2", key="k") as api:
        with pytest.raises(wire.errors.StatusError, match="501"):
            api.things.get_thing("a/b")


def test_an_application_can_be_mounted_with_its_document(wire: Any) -> None:
    outer = FastAPI()
    outer.mount("/v3", wire.server.create_app(base_path=""))
    with served(outer) as url, wire.Wire(base_url=f"{url}/v3", key="k") as api:
        with pytest.raises(wire.errors.StatusError, match="501"):
            api.things.get_thing("a/b")
        assert httpx2.get(f"{url}/v3/openapi.json").json()["servers"][0] == {"url": "/v3"}
        assert httpx2.get(f"{url}/v3/docs").status_code == 200


def test_a_mounted_document_says_where_the_operations_are(wire: Any, tmp_path: Path) -> None:
    old = tmp_path / "openapi.json"
    old.write_text(json.dumps({"swagger": "2.0", "basePath": "/v0", "paths": {}}))
    outer = FastAPI()
    outer.mount("/new", wire.server.create_app(base_path="/v1"))
    outer.mount("/old", wire.runtime.application.Application(old, wire.server.router(), "/v1"))
    with served(outer) as url:
        shown = httpx2.get(f"{url}/new/openapi.json").json()
        assert shown["servers"][0] == {"url": "/new/v1"}
        assert httpx2.get(f"{url}/new/v1/download").status_code != 404
        assert httpx2.get(f"{url}/old/openapi.json").json()["basePath"] == "/old/v1"


# --- nothing declared ----------------------------------------------------------------------------

SILENT = """
openapi: 3.1.0
info: {title: Silent, version: "1"}
paths:
  /silent:
    get: {operationId: silent}
    put: {operationId: onlyErrors, responses: {"404": {description: Not here.}}}
"""


def test_a_success_is_none_where_the_document_declares_none(tmp_path: Path) -> None:
    silent = woven(tmp_path, "silent_served", SILENT)

    class Default(silent.server.DefaultHandler):  # type: ignore[misc, name-defined]
        def silent(self) -> None: ...

        def only_errors(self) -> None: ...

    with served(silent.server.create_app(default=Default())) as url:
        with silent.Silent(base_url=url) as api:
            assert api.default.silent() is api.default.only_errors() is None
            answer = api.default.with_raw_response.silent()
            assert (answer.status, answer.headers["Content-Length"]) == (200, "0")
    created = httpx2.MockTransport(lambda request: httpx2.Response(201, text="made"))
    with httpx2.Client(transport=created) as http:
        assert silent.Silent(base_url="http://x", http_client=http).default.silent() is None


# --- sizes ---------------------------------------------------------------------------------------


def test_a_body_that_is_too_large_is_refused(wire: Any) -> None:
    app = wire.server.create_app(max_body=1000)
    with served(app) as url, wire.Wire(base_url=f"{url}/v1", retries=0) as api:
        for size, status in ((1000, 501), (1001, 413)):
            with pytest.raises(wire.errors.StatusError, match=f"{status}"):
                api.bodies.send_any(b"x" * size, content_type="image/png")


def test_the_moment_arrives_as_one(api: Any, heard: deque[Any], wire: Any) -> None:
    moment = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    api.styles.all_styles(["a"], wire.models.Point(x=1, y=2), 3, when=moment)
    assert heard[-1]["when"] == moment

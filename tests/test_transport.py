"""How a generated client handles networks, servers and documents that misbehave."""

from __future__ import annotations

import asyncio
import copy
import logging
import pickle
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
from woven import woven

DOCUMENT = (Path(__file__).parent / "wire.yaml").read_text("utf-8")
THING = {"name": "x"}

Answer = Callable[[httpx2.Request], httpx2.Response]


@pytest.fixture(scope="module")
def wire(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return woven(tmp_path_factory.mktemp("transport"), "wire_sent", DOCUMENT)


@pytest.fixture(autouse=True)
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Seconds that were waited for, without waiting."""
    found: list[float] = []

    async def sleep(seconds: float) -> None:
        found.append(seconds)

    monkeypatch.setattr("time.sleep", found.append)
    monkeypatch.setattr("asyncio.sleep", sleep)
    return found


def client(wire: Any, answer: Answer, **more: Any) -> Any:
    transport = httpx2.MockTransport(answer)
    return wire.Wire(http_client=httpx2.Client(transport=transport), **{"key": "k", **more})


def thing(request: httpx2.Request) -> httpx2.Response:
    return httpx2.Response(200, json=THING)


def sequence(*answers: httpx2.Response | Exception) -> Answer:
    """Answers one after the other."""
    left = iter(answers)

    def answer(request: httpx2.Request) -> httpx2.Response:
        match next(left):
            case Exception() as error:
                raise error
            case response:
                return response

    return answer


# --- what is sent -------------------------------------------------------------------------------


@pytest.fixture
def sent() -> Iterator[list[httpx2.Request]]:
    yield []


def recording(sent: list[httpx2.Request]) -> Answer:
    def answer(request: httpx2.Request) -> httpx2.Response:
        sent.append(request)
        return thing(request)

    return answer


def test_the_server_is_the_documents(wire: Any, sent: list[httpx2.Request]) -> None:
    client(wire, recording(sent)).things.get_thing("a")
    client(wire, recording(sent), region="us").things.get_thing("a")
    client(wire, recording(sent), base_url="http://here/").things.get_thing("a")
    assert [str(request.url) for request in sent] == [
        "https://eu.example.com/v1/things/a",
        "https://us.example.com/v1/things/a",
        "http://here/things/a",
    ]


@pytest.mark.parametrize("base_url", ["", "/v1", "127.0.0.1:8000", "localhost:8000", "//here/v1"])
def test_a_server_needs_a_complete_url(wire: Any, base_url: str) -> None:
    api = client(wire, thing, base_url=base_url)
    with pytest.raises(ValueError, match=rf"^'{base_url}' is not a complete URL.* with a scheme"):
        api.things.get_thing("a")


def test_headers_of_the_client_and_of_a_call(wire: Any, sent: list[httpx2.Request]) -> None:
    api = client(wire, recording(sent), headers={"X-One": "1", "X-Two": "2"})
    options = wire.Options(headers={"x-two": "3", "Accept": "text/html"}, timeout=5)
    api.things.get_thing("a", options=options)
    headers = sent[0].headers
    assert (headers["x-one"], headers["x-two"], headers["accept"]) == ("1", "3", "text/html")
    assert sent[0].extensions["timeout"]["read"] == 5


def test_a_client_of_the_callers_stays_open(wire: Any) -> None:
    own = httpx2.Client(transport=httpx2.MockTransport(thing))
    with wire.Wire(http_client=own, key="k"):
        pass
    assert not own.is_closed


def test_no_header_can_be_smuggled_in(wire: Any) -> None:
    api = client(wire, thing, check_arguments=False)
    with pytest.raises(ValueError, match="line break"):
        api.styles.all_styles(["a"], wire.models.Point(x=1, y=1), 1, x_tags=["1\r\nX-Admin: yes"])


# --- trying again -------------------------------------------------------------------------------


def test_temporary_failures_are_tried_again(wire: Any, waits: list[float]) -> None:
    answer = sequence(
        httpx2.Response(503), httpx2.ConnectError("refused"), httpx2.Response(200, json=THING)
    )
    assert client(wire, answer).things.get_thing("a").name == "x"
    assert len(waits) == 2 and 0.25 <= waits[0] <= 0.5 <= waits[1] <= 1


def test_the_servers_wish_counts(wire: Any, waits: list[float]) -> None:
    answer = sequence(
        httpx2.Response(429, headers={"Retry-After": "7"}), httpx2.Response(200, json=THING)
    )
    client(wire, answer).things.get_thing("a")
    assert waits == [7]


@pytest.mark.parametrize("header", ["3600", "Fri, 31 Dec 2199 23:59:59 GMT"])
def test_a_wish_that_is_too_long_is_an_error(wire: Any, waits: list[float], header: str) -> None:
    answer = sequence(httpx2.Response(429, headers={"Retry-After": header}))
    with pytest.raises(wire.errors.ApiError):
        client(wire, answer).things.get_thing("a")
    assert not waits


def test_it_ends(wire: Any, waits: list[float]) -> None:
    answer = sequence(*[httpx2.ReadTimeout("slow")] * 4)
    with pytest.raises(wire.errors.Timeout) as caught:
        client(wire, answer, retries=3).things.get_thing("a")
    assert len(waits) == 3
    assert str(caught.value).endswith("(GET https://eu.example.com/v1/things/a)")


def test_a_call_can_ask_for_no_retries(wire: Any, waits: list[float]) -> None:
    answer = sequence(httpx2.ConnectError("refused"))
    with pytest.raises(wire.errors.TransportError):
        client(wire, answer).things.get_thing("a", options=wire.Options(retries=0))
    assert not waits


def test_what_is_not_idempotent_is_sent_once(wire: Any, waits: list[float]) -> None:
    answer = sequence(httpx2.ConnectError("refused"))
    with pytest.raises(wire.errors.TransportError):
        client(wire, answer).bodies.send_form(wire.models.Thing(name="x"))
    assert not waits


def test_asynchronous_clients_try_again_too(wire: Any, waits: list[float]) -> None:
    answer = sequence(
        httpx2.Response(502), httpx2.ConnectError("x"), httpx2.Response(200, json=THING)
    )
    own = httpx2.AsyncClient(transport=httpx2.MockTransport(answer))

    async def main() -> None:
        async with wire.AsyncWire(http_client=own, key="k") as api:
            assert (await api.things.get_thing("a")).name == "x"
        assert not own.is_closed

    asyncio.run(main())
    assert len(waits) == 2


def test_a_token_may_have_to_be_awaited(wire: Any, sent: list[httpx2.Request]) -> None:
    own = httpx2.AsyncClient(transport=httpx2.MockTransport(recording(sent)))

    async def token() -> str:
        return "later"

    async def main() -> None:
        async with wire.AsyncWire(http_client=own, key=token) as api:
            await api.things.get_thing("a")

    asyncio.run(main())
    assert sent[0].headers["authorization"] == "Key later"


# --- answers that break the document ------------------------------------------------------------

WRONG = {
    "a page": (httpx2.Response(200, html="<html>…"), "the body is text/html"),
    "cut off": (
        httpx2.Response(200, content=b'{"name": "x', headers={"Content-Type": "application/json"}),
        "not as declared",
    ),
    "empty": (httpx2.Response(200), "the body is empty"),
    "wrong type": (httpx2.Response(200, json={"name": "x", "size": "big"}), "/size"),
    "broken bound": (httpx2.Response(200, json={"name": "x", "place": {"x": 1}}), "/place/y"),
}


@pytest.mark.parametrize(("response", "said"), WRONG.values(), ids=WRONG.keys())
def test_a_body_that_breaks_the_document(wire: Any, response: httpx2.Response, said: str) -> None:
    with pytest.raises(wire.errors.InvalidResponse) as caught:
        client(wire, lambda request: response).things.get_thing("a")
    error = caught.value
    assert said in str(error)
    assert (error.status, error.request_method) == (response.status_code, "GET")
    assert error.content == response.content


def test_violations_say_where_and_which_keyword(wire: Any) -> None:
    body = {"name": "", "size": -1, "tags": ["a", 5]}
    answer = sequence(httpx2.Response(200, json=body))
    with pytest.raises(wire.errors.InvalidResponse) as caught:
        client(wire, answer).things.get_thing("a")
    found = {(each.pointer, each.keyword) for each in caught.value.violations}
    assert found == {("/name", "minLength"), ("/size", "minimum"), ("/tags/1", "type")}


def test_deviations_are_handed_over_instead(wire: Any) -> None:
    """The value is built as far as it goes."""
    heard: list[Any] = []
    body = {"size": "big", "tags": ["a", 5], "place": {"x": 1, "y": "north"}, "other": 1}
    answer = sequence(httpx2.Response(200, json=body))
    result = client(wire, answer, on_deviation=heard.append).things.get_thing("a")
    found = {(each.pointer, each.keyword) for each in heard[0].violations}
    assert found == {
        ("/name", "required"), ("/size", "type"), ("/tags/1", "type"), ("/place/y", "type"),
    }  # fmt: skip
    assert isinstance(result, wire.models.Thing) and isinstance(result.place, wire.models.Point)
    assert (result.name, result.size, result.tags) == (None, "big", ["a", 5])
    assert (result.place.x, result.place.y) == (1, "north")
    assert result.model_extra == {"other": 1}


def test_a_deviation_may_be_the_name_of_the_media_type(wire: Any) -> None:
    heard: list[Any] = []
    headers = {"Content-Type": "text/html"}
    answer = sequence(httpx2.Response(200, content=b'{"name": "x"}', headers=headers))
    result = client(wire, answer, on_deviation=heard.append).things.get_thing("a")
    assert result == wire.models.Thing(name="x")
    assert "text/html" in str(heard[0])


def test_a_status_that_is_not_declared(wire: Any) -> None:
    answer = sequence(httpx2.Response(301, headers={"Location": "/x"}), httpx2.Response(200))
    with pytest.raises(wire.errors.StatusError) as caught:
        client(wire, answer).things.get_thing("a")
    assert (caught.value.status, caught.value.headers["location"]) == (301, "/x")


def test_one_broken_value_of_a_stream(wire: Any) -> None:
    lines = b'data: {"name": "a"}\n\ndata: {"name": 5}\n\n'
    headers = {"Content-Type": "text/event-stream"}
    answer = sequence(httpx2.Response(200, content=lines, headers=headers))
    stream = iter(client(wire, answer).bodies.events())
    assert next(stream).name == "a"
    with pytest.raises(wire.errors.InvalidResponse, match="/name"):
        next(stream)


@pytest.mark.parametrize("size", [1, 2, 3, 1000])
@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_events_in_pieces_of_any_size(wire: Any, end: str, size: int) -> None:
    lines = [": hello", 'data: {"name":', 'data: "ä"}', "", "retry: 5", 'data:{"name":"b"}', ""]
    text = (end.join([*lines, "data: lost"])).encode()
    pieces = [text[n : n + size] for n in range(0, len(text), size)]
    headers = {"Content-Type": "text/event-stream; charset=utf-8"}
    answer = sequence(httpx2.Response(200, content=iter(pieces), headers=headers))
    assert [each.name for each in client(wire, answer).bodies.events()] == ["ä", "b"]


WRONG_HEADERS = {
    "X-Size is no number": {"X-Size": "big"},
    "X-Until is no moment": {"X-Until": "soon"},
    "X-Numbers has another": {"X-Numbers": "1,x"},
}


@pytest.mark.parametrize("name", WRONG_HEADERS)
def test_headers_that_break_the_document(wire: Any, name: str) -> None:
    answer = sequence(*[httpx2.Response(200, headers=WRONG_HEADERS[name])] * 2)
    heard: list[Any] = []
    raw = client(wire, answer).bodies.with_raw_response.size()
    assert (raw.status, raw.parse()) == (200, None)
    with pytest.raises(wire.errors.InvalidResponse, match=f"200: header {name.split()[0]}: "):
        raw.typed_headers  # noqa: B018  # it raises
    raw = client(wire, answer, on_deviation=heard.append).bodies.with_raw_response.size()
    [text] = dict(raw.typed_headers).values()
    assert text == next(iter(WRONG_HEADERS[name].values())) and len(heard) == 1


def test_an_error_is_raised_whatever_its_headers(wire: Any) -> None:
    answer = sequence(httpx2.Response(429))
    with pytest.raises(wire.errors.TooManyRequests) as caught:
        client(wire, answer, retries=0).bodies.size()
    with pytest.raises(wire.errors.InvalidResponse, match="Retry-After: is missing"):
        caught.value.typed_headers  # noqa: B018  # it raises


def endless(piece: bytes) -> Iterator[bytes]:
    while True:
        yield piece


@pytest.mark.parametrize("piece", [b"x" * 100, b"data: x\n"])
def test_a_value_of_a_stream_has_an_end(wire: Any, piece: bytes) -> None:
    headers = {"Content-Type": "text/event-stream"}
    answer = sequence(httpx2.Response(200, content=endless(piece), headers=headers))
    with pytest.raises(wire.errors.InvalidResponse, match="larger than 5000 bytes"):
        list(client(wire, answer, max_body=5000).bodies.events())


def test_a_stream_may_be_larger_than_its_values(wire: Any) -> None:
    headers = {"Content-Type": "text/event-stream"}
    pieces = iter([b'data: {"name": "a"}\n\n'] * 500)
    answer = sequence(httpx2.Response(200, content=pieces, headers=headers))
    assert len(list(client(wire, answer, max_body=100).bodies.events())) == 500


def test_a_download_in_pieces_may_be_of_any_size(wire: Any) -> None:
    headers = {"Content-Type": "application/octet-stream"}
    answers = [httpx2.Response(200, content=b"x" * 5000, headers=headers) for _ in range(2)]
    answer = sequence(*answers)
    api = client(wire, answer, max_body=1000)
    with api.bodies.with_raw_response.download() as raw:
        assert sum(map(len, raw.iter_bytes())) == 5000
    with pytest.raises(wire.errors.InvalidResponse, match="max_body"):
        api.bodies.download()


# --- errors as values ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "response",
    [
        httpx2.Response(400, json={"message": "no"}),
        httpx2.Response(404),
        httpx2.Response(200, json={}),
        httpx2.Response(500),
        httpx2.ReadTimeout("slow"),
    ],
)
def test_errors_can_be_pickled(wire: Any, response: Any) -> None:
    with pytest.raises(wire.errors.ApiError) as caught:
        client(wire, sequence(response), retries=0).things.get_thing("a")
    error = pickle.loads(pickle.dumps(caught.value))
    assert type(error) is type(caught.value)
    assert str(error) == str(caught.value)
    assert error.__dict__ == caught.value.__dict__


@pytest.mark.parametrize(
    "again", [copy.copy, copy.deepcopy, lambda e: pickle.loads(pickle.dumps(e))]
)
def test_errors_without_their_body_can_be_copied(wire: Any, again: Callable[[Any], Any]) -> None:
    with pytest.raises(wire.errors.BadRequest) as caught:
        client(wire, sequence(httpx2.Response(400, html="<html>"))).things.get_thing("a")
    error = again(caught.value)
    assert (type(error), str(error)) == (wire.errors.BadRequest, str(caught.value))
    assert (error.status, error.content) == (400, b"<html>")
    with pytest.raises(wire.errors.InvalidResponse):
        error.body  # noqa: B018  # it raises


# --- who stops, stops ---------------------------------------------------------------------------


def test_an_interrupt_is_no_failure(wire: Any, waits: list[float]) -> None:
    def answer(request: httpx2.Request) -> httpx2.Response:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        client(wire, answer).things.get_thing("a")
    assert not waits


def test_a_task_can_be_cancelled(wire: Any, waits: list[float]) -> None:
    async def main() -> None:
        asked = asyncio.Event()

        async def answer(request: httpx2.Request) -> httpx2.Response:
            asked.set()
            await asyncio.Event().wait()
            raise AssertionError

        own = httpx2.AsyncClient(transport=httpx2.MockTransport(answer))
        task = asyncio.create_task(wire.AsyncWire(http_client=own, key="k").things.get_thing("a"))
        await asked.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert not own.is_closed

    asyncio.run(main())
    assert not waits


def test_a_client_of_its_own_is_closed(wire: Any) -> None:
    with wire.Wire(key="k") as api:
        pass
    with pytest.raises(RuntimeError, match="closed"):
        api.things.get_thing("a")


def test_keys_are_not_logged(wire: Any, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    api = client(wire, thing, query_key="SECRET")
    api.things.get_mine()
    assert "/things/mine?api%20key=***" in caplog.text
    assert "SECRET" not in caplog.text

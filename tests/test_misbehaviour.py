"""A generated client and servers that break the rules: of HTTP, of JSON, of the document.

Every violation ends in an exception of the package, in time, and without showing a credential.
"""

from __future__ import annotations

import asyncio
import gzip
import json
import logging
import socket
import threading
import time
import traceback
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import repeat
from typing import Any

import pytest
from woven import woven

DOCUMENT = """
openapi: 3.1.0
info: {title: Rude, version: "1"}
tags: [{name: all}]
security: [{key: [], token: []}]
paths:
  /thing:
    get:
      tags: [all]
      operationId: thing
      responses:
        "200":
          description: It.
          content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}
        "204": {description: Nothing.}
        "400":
          description: No.
          content: {application/json: {schema: {$ref: "#/components/schemas/Problem"}}}
  /other:
    get:
      tags: [all]
      operationId: other
      responses:
        "200": {description: It.}
        "400": {$ref: "#/components/responses/AllBadRequest"}
        default: {$ref: "#/components/responses/Other"}
  /text:
    get:
      tags: [all]
      operationId: text
      responses: {"200": {description: It., content: {text/plain: {schema: {type: string}}}}}
components:
  responses:
    AllBadRequest: &problem
      description: No.
      content: {application/json: {schema: {$ref: "#/components/schemas/Problem"}}}
    Other: *problem
  securitySchemes:
    key: {type: apiKey, in: query, name: key}
    token: {type: http, scheme: bearer}
  schemas:
    Thing:
      type: object
      required: [name]
      properties:
        name: {type: string}
        size: {type: integer}
        state: {type: string, enum: [on, off]}
        box: {$ref: "#/components/schemas/Box"}
    Box: {type: object, properties: {width: {type: number}}, additionalProperties: false}
    Problem: {type: object, required: [message], properties: {message: {type: string}}}
"""

Script = Callable[[socket.socket], object]
SECRETS = {"key": "SECRET-1", "token": "SECRET-2"}


@pytest.fixture(scope="module")
def rude(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return woven(tmp_path_factory.mktemp("rude"), "rude", DOCUMENT)


@contextmanager
def answered(script: Script) -> Iterator[str]:
    """The URL of a server that hears one request, does what the script says, and is gone."""
    listener = socket.create_server(("127.0.0.1", 0))
    listener.settimeout(5)
    url = f"http://127.0.0.1:{listener.getsockname()[1]}"

    def serve() -> None:
        with listener:
            connection, _ = listener.accept()
        with connection, suppress(OSError):
            while not connection.recv(65536).endswith(b"\r\n\r\n"):
                pass
            script(connection)

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield url
    finally:
        thread.join()


Ask = Callable[..., Any]


@pytest.fixture(params=["sync", "async"])
def ask(request: pytest.FixtureRequest, rude: Any) -> Ask:
    """Calls a method of a client whose server does what the script says."""

    def sync(script: Script, method: str = "thing", **settings: Any) -> Any:
        with answered(script) as url:
            with rude.Rude(base_url=url, **SECRETS, **{"retries": 0, **settings}) as api:
                return getattr(api.all, method)()

    def asynchronous(script: Script, method: str = "thing", **settings: Any) -> Any:
        async def main(url: str) -> Any:
            async with rude.AsyncRude(base_url=url, **SECRETS, **{"retries": 0, **settings}) as api:
                return await getattr(api.all, method)()

        with answered(script) as url:
            return asyncio.run(main(url))

    return sync if request.param == "sync" else asynchronous


def saying(data: bytes) -> Script:
    return lambda connection: connection.sendall(data)


def answer(
    body: bytes = b'{"name": "x"}',
    content_type: str = "application/json",
    status: str = "200 OK",
    length: int | None = None,
    **headers: str,
) -> Script:
    lines = [f"HTTP/1.1 {status}", "Connection: close"]
    lines += [f"Content-Type: {content_type}"] if content_type else []
    lines += [f"Content-Length: {len(body) if length is None else length}"]
    lines += [f"{name.replace('_', '-')}: {text}" for name, text in headers.items()]
    return saying("\r\n".join([*lines, "", ""]).encode() + body)


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"


def chunked(*pieces: bytes, end: bytes = b"0\r\n\r\n") -> Script:
    head = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
    return saying(head + b"".join(b"%x\r\n%s\r\n" % (len(one), one) for one in pieces) + end)


# --- answers that are not what the document promises ---------------------------------------------

THING = b'{"name": "x"}'
NOT_AS_DECLARED = {
    "wrong type": (answer(b'{"name": "x", "size": "big"}'), "/size: "),
    "true for a number": (answer(b'{"name": "x", "size": true}'), "/size: "),
    "null for a text": (answer(b'{"name": null}'), "/name: "),
    "a list for an object": (answer(b"[]"), "not as declared"),
    "a missing property": (answer(b"{}"), "/name: "),
    "an unknown enumeration value": (answer(b'{"name": "x", "state": "standby"}'), "/state: "),
    "an unknown property where none may be": (
        answer(b'{"name": "x", "box": {"width": 1, "height": 2}}'),
        "/box/height: ",
    ),
    "truncated JSON": (answer(b'{"name": "x'), "not as declared"),
    "two values": (answer(THING + THING), "not as declared"),
    "single quotes": (answer(b"{'name': 'x'}"), "not as declared"),
    "not a number": (answer(b'{"name": "x", "box": {"width": NaN}}'), "not as declared"),
    "infinity": (answer(b'{"name": "x", "box": {"width": 1e999}}'), "/box/width: "),
    "invalid UTF-8": (answer(b'{"name": "\xff"}'), "not as declared"),
    "half a surrogate pair": (answer(rb'{"name": "\ud800"}'), "not as declared"),
    "another charset": (
        answer('{"name": "ü"}'.encode("latin-1"), "application/json; charset=latin-1"),
        "not as declared",
    ),
    "UTF-16": (answer(THING.decode().encode("utf-16"), "application/json; charset=utf-16"), "not"),
    "no body": (answer(b""), "the body is empty"),
    "no body and no type": (answer(b"", ""), "the body is empty"),
    "another type": (answer(THING, "application/xml"), "application/xml, not application/json"),
    "a type that is none": (answer(THING, "???"), "???, not application/json"),
    "an error page": (answer(b"<html>It works!</html>", "text/html"), "text/html, not"),
    "an error page in disguise": (answer(b"<html>It works!</html>"), "not as declared"),
    "a success that is not declared": (answer(THING, status="201 Created"), "201 is not declared"),
    "nested without end": (answer(b"[" * 100_000), "not as declared"),
    "nested in a free place": (answer(b'{"name": "x", "more": ' + b"[" * 100_000), "not as"),
}


@pytest.mark.parametrize(("script", "said"), NOT_AS_DECLARED.values(), ids=NOT_AS_DECLARED.keys())
def test_what_is_not_as_declared(rude: Any, ask: Ask, script: Script, said: str) -> None:
    with pytest.raises(rude.errors.InvalidResponse) as caught:
        ask(script)
    assert said in str(caught.value)
    assert_no_secret(caught.value)


ERRORS = {
    "a page": (answer(b"<html>", "text/html", "400 Bad Request"), 400, "text/html, not"),
    "a page in disguise": (answer(b"<html>", status="400 Bad Request"), 400, "not as declared"),
    "a plain text": (answer(b"Oops", "text/plain", "502 Bad Gateway"), 502, "text/plain, not"),
    "a problem": (answer(b"{}", "application/problem+json", "500 No"), 500, "problem+json, not"),
    "another shape": (answer(b'{"error": 1}', status="404 Not Found"), 404, "/message: "),
    "no type": (answer(b"Oops", "", "503 No"), 503, "not as declared"),
    "nothing": (answer(b"", "", "429 Wait", Retry_After="7"), 429, "empty"),
    "a big body": (answer(b" " * 2**20, status="502 No"), 502, "not as declared"),
    "brackets": (answer(b"[" * 100_000, status="500 Oops"), 500, "not as declared"),
}


@pytest.mark.parametrize(("script", "status", "said"), ERRORS.values(), ids=ERRORS.keys())
def test_no_body_hides_an_error(
    rude: Any, ask: Ask, script: Script, status: int, said: str
) -> None:
    with pytest.raises(rude.errors.AllBadRequest if status == 400 else rude.errors.Other) as caught:
        ask(script, "other")
    error = caught.value
    assert (error.status, error.headers.get("RETRY-AFTER")) == (
        status,
        "7" if status == 429 else None,
    )
    assert str(error).startswith(f"{status}: the body is ") and said in str(error)
    assert error.content[:1] in b"<O{[ "
    with pytest.raises(rude.errors.InvalidResponse, match="the body is"):
        error.body  # noqa: B018  # it raises
    assert_no_secret(error)


@pytest.mark.parametrize("body", [b"Oops", b"[" * 100_000, b"\xff", b'{"a": 1}'])
def test_an_error_that_is_not_declared(rude: Any, ask: Ask, body: bytes) -> None:
    with pytest.raises(rude.errors.StatusError) as caught:
        ask(answer(body, status="500 Oops"))
    assert (caught.value.status, caught.value.content) == (500, body)
    assert caught.value.body == ({"a": 1} if body[:1] == b"{" else body.decode(errors="replace"))


@pytest.mark.parametrize("charset", ["utf-99", "base64", "hex", "undefined", "'"])
def test_a_charset_that_nobody_knows(rude: Any, ask: Ask, charset: str) -> None:
    with pytest.raises(rude.errors.InvalidResponse):
        ask(answer(b"abc", f"text/plain; charset={charset}"), "text")


@pytest.mark.parametrize(
    ("body", "charset"), [("ü".encode("latin-1"), "latin-1"), ("ü".encode("utf-16"), "UTF-16")]
)
def test_texts_are_read_in_their_charset(ask: Ask, body: bytes, charset: str) -> None:
    assert ask(answer(body, f'text/plain; charset="{charset}"'), "text") == "ü"


def test_text_that_is_not_in_its_charset(rude: Any, ask: Ask) -> None:
    with pytest.raises(rude.errors.InvalidResponse):
        ask(answer(b"\xff", "text/plain"), "text")


# --- answers that the rules allow ----------------------------------------------------------------


def test_unknown_properties_are_kept(rude: Any, ask: Ask) -> None:
    body = b'{"name":"x","more":{"a":[1.0,null]},"model_fields":1,"__class__":"y","size":2}'
    assert json.loads(rude.codec.encode(ask(answer(body)))) == json.loads(body)


def test_the_last_of_two_equal_keys_counts(ask: Ask) -> None:
    """RFC 8259, section 4, leaves it open; this is what most readers do."""
    assert ask(answer(b'{"name": "x", "name": "y"}')).name == "y"


def test_a_compressed_body_is_read(ask: Ask) -> None:
    assert ask(answer(gzip.compress(THING), Content_Encoding="gzip")).name == "x"


def test_a_body_in_pieces_is_read(ask: Ask) -> None:
    assert ask(chunked(*[THING[n : n + 1] for n in range(len(THING))])).name == "x"


# --- answers that are not HTTP, or end too early -------------------------------------------------

BROKEN = {
    "nothing": saying(b""),
    "no HTTP": saying(b"hello\r\n\r\n"),
    "a head without end": saying(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"),
    "a head that is too long": saying(b"HTTP/1.1 200 OK\r\n" + b"X-A: b\r\n" * 100_000),
    "a header without a name": saying(b"HTTP/1.1 200 OK\r\n: x\r\n\r\n"),
    "a status that is none": saying(b"HTTP/1.1 9999 OK\r\n\r\n"),
    "cut in the body": answer(b'{"name": "x', length=100),
    "cut in a piece": chunked(b'{"name":', end=b"20\r\nx"),
    "cut between pieces": chunked(b'{"name":', end=b""),
    "a piece of no length": chunked(end=b"zz\r\n"),
    "two lengths": answer(Content_Length="5"),
    "compressed, but not": answer(Content_Encoding="gzip"),
    "compressed and cut": answer(gzip.compress(THING)[:15], Content_Encoding="gzip"),
}


@pytest.mark.parametrize("script", BROKEN.values(), ids=BROKEN.keys())
def test_broken_connections(rude: Any, ask: Ask, script: Script) -> None:
    with pytest.raises(rude.errors.ApiError) as caught:
        ask(script)
    assert isinstance(caught.value, rude.errors.TransportError | rude.errors.InvalidResponse)
    assert_no_secret(caught.value)


# --- answers that do not come, or not in time ----------------------------------------------------


def silent(connection: socket.socket) -> None:
    connection.recv(1)  # until the client gives up


def dripping(pieces: Iterator[bytes]) -> Script:
    def script(connection: socket.socket) -> None:
        for piece in pieces:
            connection.sendall(piece)
            time.sleep(0.03)

    return script


LONG = HEAD + b"Content-Length: 1000\r\n\r\n"
SLOW = {
    "silence": lambda: silent,
    "a body that drips": lambda: dripping(iter([LONG, *repeat(b" ", 60)])),
}


@pytest.mark.parametrize("script", SLOW.values(), ids=SLOW.keys())
def test_what_takes_too_long(rude: Any, ask: Ask, script: Callable[[], Script]) -> None:
    started = time.monotonic()
    with pytest.raises(rude.errors.Timeout) as caught:
        ask(script(), timeout=0.4)
    assert time.monotonic() - started < 3
    assert_no_secret(caught.value)


def test_nobody_is_there(rude: Any) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with rude.Rude(base_url=f"http://127.0.0.1:{port}", retries=0, **SECRETS) as api:
        with pytest.raises(rude.errors.TransportError) as caught:
            api.all.thing()
    assert_no_secret(caught.value)


WAITS = [
    "99999999999999999999",
    "9" * 5000,
    "-5",
    "1e400",
    "nan",
    "٣٦٠٠",
    "Fri, 31 Dec 9999 23:59:59 GMT",
    "Fri, 31 Dec 99999 23:59:59 GMT",
    "Mon, 01 Jan 0001 00:00:00 -0000",
    "Mon, 01 Jan 2024 00:00:00 +99999999999999",
    "soon",
]


@pytest.mark.parametrize("wait", WAITS, ids=lambda wait: wait[:40])
def test_no_server_can_make_a_client_wait_for_long(
    rude: Any, ask: Ask, monkeypatch: pytest.MonkeyPatch, wait: str
) -> None:
    waits: list[float] = []

    async def asleep(seconds: float) -> None:
        waits.append(seconds)

    monkeypatch.setattr(rude.runtime.transport.time, "sleep", waits.append)
    monkeypatch.setattr(asyncio, "sleep", asleep)
    with pytest.raises(rude.errors.ApiError):
        ask(answer(status="503 No", Retry_After=wait), retries=1)
    assert all(0 <= seconds <= 60 for seconds in waits)


# --- answers that lead elsewhere, and secrets ----------------------------------------------------


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "307 Keep", "308 Keep"])
def test_redirections_are_not_followed(rude: Any, ask: Ask, status: str) -> None:
    with answered(silent) as elsewhere:
        with pytest.raises(rude.errors.StatusError) as caught:
            ask(answer(status=status, Location=f"{elsewhere}/thing"))
        with socket.create_connection(elsewhere.removeprefix("http://").split(":")) as visitor:
            visitor.sendall(b"GET / HTTP/1.1\r\n\r\n")  # the first one there
    assert caught.value.status == int(status[:3])
    assert_no_secret(caught.value)


@pytest.mark.parametrize(
    "script",
    [answer(status="500 Oops"), answer(b"{}"), saying(b""), answer(b'{"name":', length=20)],
    ids=["status", "body", "nothing", "cut"],
)
def test_nothing_is_logged_that_is_secret(
    rude: Any, ask: Ask, script: Script, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with pytest.raises(rude.errors.ApiError) as caught:
        ask(script)
    assert_no_secret(caught.value)
    assert not any(secret in caplog.text for secret in SECRETS.values())


def assert_no_secret(error: BaseException) -> None:
    shown = traceback.format_exception(error)
    found: BaseException | None = error
    while found is not None:
        shown += [repr(found), str(found), repr(vars(found))]
        found = found.__cause__ or found.__context__
    assert not any(secret in "".join(shown) for secret in SECRETS.values())


# --- answers that are too big --------------------------------------------------------------------

MEGABYTES = 32


def peak(call: Callable[[], object]) -> int:
    """The memory that a call takes at most."""
    tracemalloc.start()
    try:
        call()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_a_big_body_of_brackets_costs_little_more_than_itself(rude: Any, ask: Ask) -> None:
    script = chunked(*repeat(b"[" * 2**20, MEGABYTES))

    def call() -> None:
        with pytest.raises(rude.errors.InvalidResponse) as caught:
            ask(script)
        assert len(str(caught.value)) < 2000

    assert peak(call) < 4 * MEGABYTES * 2**20


@pytest.mark.parametrize("compressed", [False, True])
@pytest.mark.parametrize(
    ("status", "kind"), [("200 OK", "InvalidResponse"), ("500 No", "StatusError")]
)
def test_no_body_takes_more_memory_than_it_may(
    rude: Any, ask: Ask, status: str, kind: str, compressed: bool
) -> None:
    body = b"[" * MEGABYTES * 2**20
    script = answer(body, status=status)
    if compressed:
        script = answer(gzip.compress(body), status=status, Content_Encoding="gzip")
    del body

    def call() -> None:
        with pytest.raises(
            getattr(rude.errors, kind), match=f"{status[:3]}: .* larger than 2097152"
        ):
            ask(script, max_body=2**21)

    assert peak(call) < 12 * 2**20

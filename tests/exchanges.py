"""The traffic, recorded in front of a server and checked against the document.

None of our code is involved: werkzeug parses requests, jsonschema-rs validates the values.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Iterator, Mapping, MutableMapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from conformance import Json, Oracle
from conformance.document import joined, lookup, members
from conformance.operations import Call, Use, calls
from werkzeug.datastructures import Headers
from werkzeug.http import parse_options_header
from werkzeug.routing import Map, Rule
from werkzeug.wrappers import Request

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Exchange:
    """A request and its answer, as bytes."""

    method: str
    path: bytes
    query: bytes
    headers: Headers
    body: bytes
    status: int
    answered: Headers
    answer: bytes


class Recorder:
    """An application that notes what another one hears and says."""

    def __init__(self, app: Any) -> None:
        self._app = app
        self.exchanges: list[Exchange] = []

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        heard: list[Message] = []
        said: list[Message] = []

        async def hear() -> Message:
            heard.append(message := await receive())
            return message

        async def say(message: Message) -> None:
            said.append(message)
            if message["type"] == "http.response.start":
                return  # goes out with the body, lest the client be faster than the note
            if not message.get("more_body"):
                self._note(scope, heard, said)
            if len(said) == 2:
                await send(said[0])
            await send(message)

        await self._app(scope, hear, say)

    def _note(self, scope: Message, heard: list[Message], said: list[Message]) -> None:
        self.exchanges.append(
            Exchange(
                scope["method"],
                scope["raw_path"],
                scope["query_string"],
                _headers(scope["headers"]),
                b"".join(message.get("body", b"") for message in heard),
                said[0]["status"],
                _headers(said[0]["headers"]),
                b"".join(message.get("body", b"") for message in said),
            )
        )


def _headers(raw: list[tuple[bytes, bytes]]) -> Headers:
    return Headers([(name.decode(), value.decode()) for name, value in raw])


class Judge:
    """Says what in an exchange is not as the document has it."""

    def __init__(self, document: Json, oracle: Oracle) -> None:
        self._oracle = oracle
        self._root = document
        self._calls = {str(call): call for call in calls(oracle.document)}
        self._routes = Map([_rule(name, call) for name, call in self._calls.items()]).bind("")

    def faults(self, exchange: Exchange) -> list[str]:
        """Everything that is wrong; nothing, if all is well."""
        name, in_path = self._routes.match(exchange.path.decode(), exchange.method)
        call = self._calls[name]
        request = _request(exchange)
        found = {
            "path": {name: unquote(text, errors="strict") for name, text in in_path.items()},
            "query": request.args.to_dict(),
            "header": exchange.headers,
            "cookie": request.cookies,
        }
        return [
            *self._parameters(call, found),
            *self._body(call, exchange),
            *self._response(call, exchange),
        ]

    def _parameters(self, call: Call, found: Mapping[str, Any]) -> Iterator[str]:
        declared = [use for use in call.uses if use.role == "parameter"]
        undeclared = found["query"].keys() - {use.name for use in declared}
        for use in declared:
            owner = members(lookup(self._root, use.pointer.removesuffix("/schema")))
            text = found[use.location].get(use.name)
            if owner.get("explode") and undeclared:
                text = json.dumps({key: found["query"][key] for key in undeclared})
                undeclared = set()
            if text is None and owner.get("required"):
                yield f"{use} is missing"
            elif text is not None and not self._spells(use, text):
                yield f"{use} is {text!r}"
        yield from (f"query {key} is not declared" for key in undeclared)

    def _spells(self, use: Use, text: str) -> bool:
        """Whether a text stands for a valid value: itself, or what it is as JSON."""
        return self._oracle.accepts(use.pointer, text) or self._is_valid(use, text)

    def _body(self, call: Call, exchange: Exchange) -> Iterator[str]:
        uses = [use for use in call.uses if use.role == "body"]
        if exchange.body or "content-type" in exchange.headers:
            yield from self._content(uses, exchange.headers, exchange.body)
        elif uses:
            body = members(lookup(self._root, uses[0].pointer.partition("/content/")[0]))
            if body.get("required"):
                yield "the body is missing"

    def _response(self, call: Call, exchange: Exchange) -> Iterator[str]:
        owner = joined("/paths", call.path, call.method.lower(), "responses")
        if str(exchange.status) not in members(lookup(self._root, owner)):
            yield f"{exchange.status} is not declared"
            return
        uses = [
            use
            for use in call.uses
            if use.role == "response" and use.status == str(exchange.status)
        ]
        if uses or exchange.answer:
            yield from self._content(uses, exchange.answered, exchange.answer)

    def _content(self, uses: list[Use], headers: Headers, body: bytes) -> Iterator[str]:
        media_type, _ = parse_options_header(headers.get("Content-Type"))
        fitting = [use for use in uses if use.media_type == media_type]
        if not fitting:
            yield f"{media_type or 'a body without a type'} is not declared"
        elif not self._is_valid(fitting[0], body.decode()):
            yield f"{fitting[0]} is {body!r}"

    def _is_valid(self, use: Use, text: str) -> bool:
        try:
            value: Json = json.loads(text)
        except ValueError:
            return False
        return self._oracle.accepts(use.pointer, value)


def _rule(name: str, call: Call) -> Rule:
    path = call.path.replace("{", "<").replace("}", ">")
    return Rule(path, endpoint=name, methods=[call.method])


def _request(exchange: Exchange) -> Request:
    environ = {
        "REQUEST_METHOD": exchange.method,
        "QUERY_STRING": exchange.query.decode(),
        "HTTP_COOKIE": exchange.headers.get("Cookie", ""),
    }
    return Request(environ)

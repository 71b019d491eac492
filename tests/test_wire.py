"""The bytes that a generated client sends, compared with independent encoders and parsers.

Every style, explode, location and type with hostile values: `uritemplate` covers RFC 6570, the
style table of OpenAPI covers the rest. The generated server has to read the same value back. Form
bodies are parsed by the standard library, Starlette and werkzeug.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from email import message_from_bytes
from email.policy import HTTP
from io import BytesIO
from pathlib import Path
from typing import Any, Literal
from urllib.parse import parse_qsl, quote

import pytest
import uritemplate
from starlette.datastructures import Headers
from starlette.formparsers import FormParser, MultiPartParser
from werkzeug.formparser import parse_form_data
from woven import served, woven

sys.path.append(str(Path(__file__).parents[1] / "templates"))

from exchanges import Exchange  # noqa: E402
from line import Line  # noqa: E402

Kind = Literal["string", "integer", "array", "object"]

SCHEMAS: Mapping[Kind, Any] = {
    "string": {"type": "string"},
    "integer": {"type": "integer"},
    "array": {"type": "array", "items": {"type": "string"}},
    "object": {"type": "object", "additionalProperties": {"type": "string"}},
}
KINDS = tuple(SCHEMAS)
# Which types a style is defined for (OpenAPI 3.1, section 4.8.12.2). Exploded cookies, for which
# the other encoder has no separator, are in test_requests.
STYLES: tuple[tuple[str, str, tuple[bool, ...], tuple[Kind, ...]], ...] = (
    ("path", "simple", (False, True), KINDS),
    ("path", "label", (False, True), KINDS),
    ("path", "matrix", (False, True), KINDS),
    ("query", "form", (False, True), KINDS),
    ("query", "spaceDelimited", (False,), ("array", "object")),
    ("query", "pipeDelimited", (False,), ("array", "object")),
    ("query", "deepObject", (True,), ("object",)),
    ("header", "simple", (False, True), KINDS),
    ("cookie", "form", (False,), KINDS),
)
OPERATORS = {"simple": "", "label": ".", "matrix": ";", "form": "?"}
# What separates values and is not escaped: no reader could tell it from a value's own.
AMBIGUOUS = {"label": ".", "spaceDelimited": " ", "pipeDelimited": "|"}
HOSTILE = (
    "a b", "ä€😀", "a/b?c#d", "100%", "%41", "a+b", "a&b=c", "'\"<>\\", "a,b", "a;b", "a|b", "a.b",
    "-_~", "{x}", "[x]", "true", "1", "null", "[]", "..x", "\u2028", "\x00\x1f\x7f", "\r\n",
    "a:b@c", "$!*()", "=", "&", " x", "x ",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Way:
    """One way for a value to travel."""

    location: str
    style: str
    explode: bool
    kind: Kind

    def __str__(self) -> str:
        return f"{self.location}-{self.style}-{self.explode}-{self.kind}".lower()

    @property
    def path(self) -> str:
        return f"/{self}/{{color}}" if self.location == "path" else f"/{self}"

    def operation(self) -> dict[str, Any]:
        parameter = {
            "name": "color",
            "in": self.location,
            "required": True,
            "style": self.style,
            "explode": self.explode,
            "schema": SCHEMAS[self.kind],
        }
        return {
            "operationId": str(self),
            "tags": ["all"],
            "parameters": [parameter],
            "responses": {"204": {"description": "Understood."}},
        }

    def values(self) -> Iterator[Any]:
        """Hostile values that can travel this way."""
        texts = [text for text in HOSTILE if self._carries(text)]
        match self.kind:
            case "string":
                yield from texts
            case "integer":
                yield from (0, -7, 10**30)
            case "array":
                yield from ([text] for text in texts)
                yield texts
            case "object":  # the other encoder sorts the keys
                yield from ({"R": text} for text in texts)
                yield {f"k{n:02}": text for n, text in enumerate(texts)}

    def _carries(self, text: str) -> bool:
        if self.location == "header":
            controls = any(ord(char) < 32 or ord(char) == 127 for char in text)
            split = self.kind in ("array", "object") and set(text) & set(",=")
            return not controls and not split and text == text.strip()
        single = self.kind == "string"
        return single or AMBIGUOUS.get(self.style, "\0\0") not in text

    def sent(self, value: Any) -> str:
        """What a value must look like, by somebody else."""
        if self.location == "header":
            return _plain(value, self.explode)
        if self.style in OPERATORS:
            template = f"{{{OPERATORS[self.style]}color{'*' if self.explode else ''}}}"
            given = str(value) if isinstance(value, int) else value  # it takes 0 for nothing
            return uritemplate.expand(template, {"color": given}).removeprefix("?")
        if self.style == "deepObject":
            return "&".join(f"color%5B{key}%5D={_escaped(item)}" for key, item in value.items())
        delimiter = {"spaceDelimited": "%20", "pipeDelimited": "%7C"}[self.style]
        return f"color={delimiter.join(map(_escaped, _flat(value)))}"


def _escaped(text: str) -> str:
    return quote(text, safe="")


def _flat(value: Any) -> list[str]:
    return [part for item in value.items() for part in item] if isinstance(value, dict) else value


def _plain(value: Any, explode: bool) -> str:
    """The `simple` style as headers have it: nothing is escaped."""
    if isinstance(value, dict) and explode:
        return ",".join(f"{key}={item}" for key, item in value.items())
    return ",".join(_flat(value)) if isinstance(value, dict | list) else str(value)


WAYS = [
    Way(location, style, explode, kind)
    for location, style, explodes, kinds in STYLES
    for explode in explodes
    for kind in kinds
]
FORM: Mapping[str, Any] = {
    "type": "object",
    "properties": {
        "text": {"type": "string"},
        "number": {"type": "integer"},
        "tags": {"type": "array", "items": {"type": "string"}},
        "point": {"type": "object", "properties": {"x": {"type": "number"}}},
    },
}
PARTS = {
    "type": "object",
    "properties": {**FORM["properties"], "file": {"type": "string", "format": "binary"}},
}


def _body(operation_id: str, media_type: str, schema: Any) -> dict[str, Any]:
    return {
        "operationId": operation_id,
        "tags": ["all"],
        "requestBody": {"required": True, "content": {media_type: {"schema": schema}}},
        "responses": {"204": {"description": "Understood."}},
    }


DOCUMENT = {
    "openapi": "3.0.3",
    "info": {"title": "Ways", "version": "1"},
    "tags": [{"name": "all"}],
    "paths": {
        **{way.path: {"get": way.operation()} for way in WAYS},
        "/form": {"post": _body("sendForm", "application/x-www-form-urlencoded", FORM)},
        "/parts": {"post": _body("sendParts", "multipart/form-data", PARTS)},
    },
}


@pytest.fixture(scope="module")
def line(tmp_path_factory: pytest.TempPathFactory) -> Line:
    return Line(woven(tmp_path_factory.mktemp("ways"), "ways", json.dumps(DOCUMENT)))


@pytest.fixture(scope="module")
def api(line: Line) -> Iterator[Any]:
    with served(line.recorder) as url, line.package.Ways(base_url=url) as client:
        yield client


@pytest.mark.parametrize("way", WAYS, ids=str)
def test_bytes_are_those_of_another_encoder(line: Line, api: Any, way: Way) -> None:
    values = list(way.values())
    assert values
    for value in values:
        exchange, arrived = line.send(api, "GET", way.path, color=value)
        found = {
            "path": exchange.path.decode().removeprefix(f"/{way}/"),
            "query": exchange.query.decode(),
            "header": exchange.headers.get("color"),
            "cookie": exchange.headers.get("cookie"),
        }
        assert found[way.location] == way.sent(value)
        assert line.package.codec.encode(arrived["color"]) == line.package.codec.encode(value)


# --- bodies -------------------------------------------------------------------------------------

VALUES = [
    *({"text": text} for text in HOSTILE),
    {"text": "", "number": 10**30, "tags": ["a", "b,c", "1"], "point": {"x": 1.5}},
    {"tags": list(HOSTILE)},
]
Pairs = list[tuple[str, bytes]]


def expected(value: Mapping[str, Any]) -> Pairs:
    """One pair for each member, one for each item of a list; objects are JSON."""
    found: Pairs = []
    for key, member in value.items():
        for item in member if isinstance(member, list) else [member]:
            text = item if isinstance(item, str) else json.dumps(item, separators=(",", ":"))
            found.append((key, text.encode()))
    return found


async def _stream(body: bytes) -> AsyncIterator[bytes]:
    yield body
    yield b""


def starlettes(exchange: Exchange) -> Pairs:
    async def read() -> Pairs:
        headers = Headers(dict(exchange.headers))
        is_form = "urlencoded" in exchange.headers["Content-Type"]
        parser: Any = (FormParser if is_form else MultiPartParser)(headers, _stream(exchange.body))
        form = await parser.parse()
        items = form.multi_items()
        found = [(key, v.encode() if isinstance(v, str) else await v.read()) for key, v in items]
        await form.close()
        return found

    return asyncio.run(read())


def werkzeugs(exchange: Exchange) -> Pairs:
    environ = {
        "REQUEST_METHOD": "POST",
        "CONTENT_TYPE": exchange.headers["Content-Type"],
        "CONTENT_LENGTH": str(len(exchange.body)),
        "wsgi.input": BytesIO(exchange.body),
    }
    _, form, files = parse_form_data(environ)
    pairs = [(key, text.encode()) for key, text in form.items(multi=True)]
    for key, file in files.items(multi=True):
        with closing(file):
            pairs.append((key, file.read()))
    return pairs


def the_librarys(exchange: Exchange) -> Pairs:
    content_type = exchange.headers["Content-Type"]
    if "urlencoded" in content_type:
        pairs = parse_qsl(exchange.body.decode(), keep_blank_values=True, strict_parsing=True)
        return [(key, text.encode()) for key, text in pairs]
    head = f"Content-Type: {content_type}\r\n\r\n".encode()
    parts: Any = message_from_bytes(head + exchange.body, policy=HTTP)
    return [
        (part.get_param("name", header="content-disposition"), part.get_payload(decode=True))
        for part in parts.iter_parts()
    ]


READERS = (starlettes, werkzeugs, the_librarys)


@pytest.mark.parametrize("path", ["/form", "/parts"])
@pytest.mark.parametrize("reader", READERS)
def test_another_parser_reads_what_is_sent(line: Line, api: Any, path: str, reader: Any) -> None:
    for value in VALUES:
        body = line.body(path, value)
        exchange, arrived = line.send(api, "POST", path, body=body)
        assert sorted(reader(exchange)) == sorted(expected(value))
        assert line.package.runtime.codec.to_json(arrived["body"]) == value


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("content", [b"", b"\r\n--x--\r\n", bytes(range(256)), b"\r\n" * 1000])
def test_another_parser_reads_files(line: Line, api: Any, content: bytes, reader: Any) -> None:
    body = line.body("/parts", {"text": "x"})
    body.file = BytesIO(content)
    exchange, arrived = line.send(api, "POST", "/parts", body=body)
    assert sorted(reader(exchange)) == [("file", content), ("text", b"x")]
    assert arrived["body"].file.content == content

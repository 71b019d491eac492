"""Writes and reads streams of values: server-sent events and lines of JSON.

Comes in: values, or the chunks of a body as they arrive. Goes out: the other of the
two, one at a time. Must not know: HTTP libraries, operations.
"""

from __future__ import annotations

import math
import re
from collections.abc import (
    AsyncIterable,
    AsyncIterator,
    Awaitable,
    Callable,
    Iterable,
    Iterator,
)
from typing import Any, Generic, Self, TypeVar

from . import codec
from .declared import Content, Events
from .files import ByteStream
from .json_value import JsonValue

T = TypeVar("T")

_LINE_END = re.compile(rb"\r\n|\n|\r")
_RECORD = b"\x1e"  # starts each value of a JSON text sequence (RFC 7464)


class Stream(Generic[T]):
    """Values that arrive one by one. Iterate over it. If you stop early, close it or
    use it as a context manager."""

    def __init__(
        self, reader: Reader, chunks: Iterator[bytes], close: Callable[[], None]
    ) -> None:
        self._reader = reader
        self._chunks = chunks
        self.close = close

    def __iter__(self) -> Iterator[T]:
        with self:
            for chunk in self._chunks:
                yield from self._reader.feed(chunk)
            yield from self._reader.end()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()


class AsyncStream(Generic[T]):
    """Values that arrive one by one. Iterate over it with `async for`. If you stop
    early, close it or use it as an asynchronous context manager."""

    def __init__(
        self,
        reader: Reader,
        chunks: AsyncIterator[bytes],
        close: Callable[[], Awaitable[None]],
    ) -> None:
        self._reader = reader
        self._chunks = chunks
        self.close = close

    async def __aiter__(self) -> AsyncIterator[T]:
        async with self:
            async for chunk in self._chunks:
                for value in self._reader.feed(chunk):
                    yield value
            for value in self._reader.end():
                yield value

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.close()


class Reader:
    """Turns chunks of any size into values.

    `broken` raises or replaces a value that is not of the declared type, or is larger
    than about `most` bytes.
    """

    def __init__(
        self,
        content: Content,
        broken: Callable[[ValueError, bytes], Any],
        most: int | None = None,
    ) -> None:
        self._content = content
        self._broken = broken
        self._most = math.inf if most is None else most
        self._lines = _Lines()
        self.line = 0  # the number of the last one
        self._start()

    def _start(self) -> None:
        """Forgets the last value."""
        self._size = 0
        self._event: dict[str, JsonValue] = {}
        self._data: list[str] = []

    def feed(self, chunk: bytes) -> Iterator[Any]:
        self._size += len(chunk)
        for line in self._lines.feed(chunk):
            yield from self._line(line)
        if self._size > self._most:
            self._start()
            problem = f"a value is larger than {self._most} bytes (max_body)"
            yield self._broken(ValueError(problem), self._lines.take())

    def end(self) -> Iterator[Any]:
        """The value of a last line without a line end. An event without its blank line
        is dropped (WHATWG HTML, section 9.2.6)."""
        yield from self._line(self._lines.take())

    def _line(self, line: bytes) -> Iterator[Any]:
        self.line += 1
        if isinstance(self._content, Events):
            yield from self._event_line(line.decode(errors="replace"))
            return
        self._start()
        if value := line.strip(_RECORD + b" \t"):
            yield self._value(value)

    def _event_line(self, line: str) -> Iterator[Any]:
        key, _, value = line.removeprefix("\ufeff").partition(":")
        value = value.removeprefix(" ")
        match key:
            case "" if not line:
                event, data = self._event, self._data
                self._start()
                if data:
                    yield self._whole({**event, "data": "\n".join(data)})
            case "data":
                self._data.append(value)
            case "event" | "id":
                self._event[key] = value
            case "retry" if value.isdecimal() and len(value) < 16:
                self._event[key] = int(value)

    def _whole(self, event: dict[str, JsonValue]) -> Any:
        """The value of an event: the event as a whole, or only the JSON in its data."""
        if isinstance(self._content, Events) and not self._content.whole:
            return self._value(str(event["data"]).encode())
        try:
            return codec.from_json(self._content.type(), event)
        except ValueError as error:
            return self._broken(error, codec.encode(event))

    def _value(self, text: bytes) -> Any:
        try:
            return codec.decode(self._content.type(), text)
        except ValueError as error:
            return self._broken(error, text)


class _Lines:
    """Splits a body into lines."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []
        self._held = b""  # a CR that may be half of a line end

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        """The lines that are now complete."""
        chunk = self._held + chunk
        self._held = b"\r" if chunk.endswith(b"\r") else b""
        first, *others = _LINE_END.split(chunk.removesuffix(b"\r"))
        self._pieces.append(first)
        for start in others:
            yield self.take()
            self._pieces.append(start)

    def take(self) -> bytes:
        """Removes and returns the incomplete line."""
        line, self._pieces = b"".join(self._pieces), []
        return line


# --- writing ------------------------------------------------------------------------


def write(content: Content, values: Iterable[Any] | AsyncIterable[Any]) -> ByteStream:
    """The chunks of a stream, one for each value; asynchronous if the values are."""
    if isinstance(values, AsyncIterable):
        return _asynchronous(content, values)
    return (_written(content, value) for value in values)


async def _asynchronous(
    content: Content, values: AsyncIterable[Any]
) -> AsyncIterator[bytes]:
    async for value in values:
        yield _written(content, value)


def _written(content: Content, value: Any) -> bytes:
    if not isinstance(content, Events):
        start = _RECORD * content.media_type.lower().endswith("json-seq")
        return start + codec.encode(value) + b"\n"
    if not content.whole:
        return b"data: " + codec.encode(value) + b"\n\n"
    event = codec.to_json(value)
    if not isinstance(event, dict):
        raise ValueError("an event must be an object")
    lines = [
        f"{key}: {line}"
        for key, field in event.items()
        for line in re.split(r"\r\n|\n|\r", str(field))
    ]
    return ("\n".join(lines) + "\n\n").encode()

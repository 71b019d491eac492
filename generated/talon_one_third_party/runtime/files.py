"""The content of files that are sent.

Comes in: content in any form. Goes out: its bytes, piece by piece. Must not know: media
types, HTTP libraries.
"""

from __future__ import annotations

from collections.abc import (
    AsyncIterable,
    AsyncIterator,
    Callable,
    Iterable,
    Iterator,
    Mapping,
)
from pathlib import Path, PurePath
from typing import IO, Any, TypeAlias, TypeVar

from .record import EMPTY, Record

T = TypeVar("T")

Source = bytes | IO[bytes] | Path
ByteStream = Iterable[bytes] | AsyncIterable[bytes]
Sendable = Source | ByteStream
Chunks = bytes | ByteStream
# The items of a streamed body.
Items: TypeAlias = Iterable[T] | AsyncIterable[T]

_SIZE = 65536


class Upload(Record, hidden=("content",)):
    """A file of a multipart body, with more than its content.

    `content` is bytes, a path, an open file, or an iterable of bytes. `filename`
    defaults to the name of the file, `content_type` to the one that the document
    declares. `headers` are those that the document declares for the part.

    Handlers get all of the content as bytes. They must not trust `filename`, which the
    client chose, as a path to write to.
    """

    content: Sendable
    filename: str | None = None
    content_type: str | None = None
    headers: Mapping[str, Any] = EMPTY


def filename(source: Sendable) -> str | None:
    """The name of an open file or a path, without its folders."""
    name = source if isinstance(source, Path) else getattr(source, "name", None)
    return PurePath(name).name if isinstance(name, str | Path) else None


def chunks(source: Sendable) -> Chunks:
    """The content as bytes, or as a stream that is read while it is sent."""
    match source:
        case bytes() | bytearray() | memoryview():
            return bytes(source)
        case Path():
            return _of_path(source)
    read = getattr(source, "read", None)
    return _pieces(read) if read else source


async def asynchronous(stream: ByteStream) -> AsyncIterator[bytes]:
    """The same chunks for an asynchronous client."""
    if isinstance(stream, AsyncIterable):
        async for chunk in stream:
            yield chunk
    else:
        for chunk in stream:
            yield chunk


def _of_path(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        yield from _pieces(file.read)


def _pieces(read: Callable[[int], bytes]) -> Iterator[bytes]:
    while piece := read(_SIZE):
        yield piece

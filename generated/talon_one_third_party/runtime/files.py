"""The content of files that are sent.

Comes in: content in any form. Goes out: its bytes, piece by piece. Must not know: media
types, HTTP libraries.
"""

from __future__ import annotations

import io
import os
import stat
import sys
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


class Sized(Iterable[bytes]):
    """A stream that knows how many bytes it has."""

    def __init__(self, pieces: Iterable[bytes], size: int) -> None:
        self._pieces = pieces
        self.size = size

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._pieces)


def size(content: Chunks) -> int | None:
    """How many bytes that is, None where only reading tells."""
    if isinstance(content, bytes):
        return len(content)
    return content.size if isinstance(content, Sized) else None


def chunks(source: Sendable) -> Chunks:
    """The content as bytes, or as a stream that is read while it is sent. Raises
    TypeError for a file that gives text."""
    match source:
        case bytes() | bytearray() | memoryview():
            return bytes(source)
        case io.TextIOBase():
            raise TypeError('a file that is sent must be opened as bytes: mode "rb"')
        case Path():
            most = _regular_size(source.stat())
            return _sized(_of_path(source, most), most)
    if read := getattr(source, "read", None):
        most = _left(source)
        return _sized(_pieces(read, most), most)
    return source


async def asynchronous(stream: ByteStream) -> AsyncIterator[bytes]:
    """The same chunks for an asynchronous client."""
    if isinstance(stream, AsyncIterable):
        async for chunk in stream:
            yield chunk
    else:
        for chunk in stream:
            yield chunk


def _sized(pieces: Iterator[bytes], size: int | None) -> ByteStream:
    return pieces if size is None else Sized(pieces, size)


def _of_path(path: Path, most: int | None) -> Iterator[bytes]:
    with path.open("rb") as file:
        yield from _pieces(file.read, most)


def _pieces(read: Callable[[int], bytes], most: int | None) -> Iterator[bytes]:
    """What is read. Of a file that grows meanwhile no more than was announced."""
    left = sys.maxsize if most is None else most
    while left and (piece := read(min(_SIZE, left))):
        left -= len(piece)
        yield piece


def _left(file: Any) -> int | None:
    """How much there is still to read in an opened file."""
    if isinstance(file, io.BytesIO):
        return max(0, file.getbuffer().nbytes - file.tell())
    raw = getattr(file, "raw", file)
    whole = _regular_size(os.fstat(raw.fileno())) if type(raw) is io.FileIO else None
    return None if whole is None else max(0, whole - file.tell())


def _regular_size(status: os.stat_result) -> int | None:
    """The size of a file on a disk. Others, and some that the kernel makes up, have none
    or say 0."""
    return (status.st_size or None) if stat.S_ISREG(status.st_mode) else None

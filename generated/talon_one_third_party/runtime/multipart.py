"""Writes and reads multipart bodies (RFC 2046, RFC 7578).

Comes in: parts with their headers and content, or the bytes of a body. Goes out: the
other of the two. Must not know: types, operations.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Sequence
from email.message import Message
from itertools import chain
from typing import cast
from urllib.parse import unquote

from . import files
from .files import ByteStream, Chunks, Sized, asynchronous
from .record import Record

_TOKEN = re.compile("[-!#$%&'*+.^_`|~0-9A-Za-z]+")  # RFC 9110, section 5.6.2
_LINE_END = re.compile(r"[\r\n]")


class Section(Record, hidden=("content",)):
    """One part: the property it belongs to, and the name of a file if it is one."""

    name: str
    content: Chunks
    content_type: str = ""
    filename: str | None = None
    headers: tuple[tuple[str, str], ...] = ()


def new_boundary() -> str:
    """A random line, so that no content contains it."""
    return secrets.token_hex(16)


def write(sections: Sequence[Section], boundary: str) -> Chunks:
    """The body: bytes if all contents are bytes, else a stream.

    Raises ValueError for a header that contains a line break.
    """
    pieces = list(_pieces(sections, boundary))
    if all(isinstance(piece, bytes) for piece in pieces):
        return b"".join(cast(list[bytes], pieces))
    if any(isinstance(piece, AsyncIterable) for piece in pieces):
        return _asynchronous(pieces)
    stream = chain.from_iterable(cast(list[Iterable[bytes]], map(_stream, pieces)))
    sizes = [size for piece in pieces if (size := files.size(piece)) is not None]
    return Sized(stream, sum(sizes)) if len(sizes) == len(pieces) else stream


def _pieces(sections: Sequence[Section], boundary: str) -> Iterator[Chunks]:
    for section in sections:
        yield f"--{boundary}\r\n{_head(section)}\r\n\r\n".encode()
        yield section.content
        yield b"\r\n"
    yield f"--{boundary}--\r\n".encode()


def _stream(piece: Chunks) -> ByteStream:
    return [piece] if isinstance(piece, bytes) else piece


async def _asynchronous(pieces: Sequence[Chunks]) -> AsyncIterator[bytes]:
    for piece in pieces:
        async for chunk in asynchronous(_stream(piece)):
            yield chunk


def _head(section: Section) -> str:
    disposition = f'form-data; name="{_quoted(section.name)}"'
    if section.filename is not None:
        disposition += f'; filename="{_quoted(section.filename)}"'
    lines = [("Content-Disposition", disposition)]
    if section.content_type:
        lines.append(("Content-Type", section.content_type))
    for key, value in (*lines, *section.headers):
        if not _TOKEN.fullmatch(key) or _LINE_END.search(value):
            raise ValueError(f"part {section.name!r} cannot have the header {key!r}")
    return "\r\n".join(f"{key}: {value}" for key, value in (*lines, *section.headers))


def _quoted(text: str) -> str:
    """Escapes quotes and line breaks, as browsers do (WHATWG HTML, section
    4.10.22.8)."""
    return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")


def read(body: bytes, boundary: str) -> list[Section]:
    """The parts of a body. Raises ValueError for a malformed one."""
    delimiter = b"\r\n--" + boundary.encode()
    pieces = (b"\r\n" + body).split(delimiter)
    if len(pieces) < 2 or not pieces[-1].startswith(b"--"):
        raise ValueError("the body does not end with its boundary")
    return [_section(piece) for piece in pieces[1:-1]]


def _section(piece: bytes) -> Section:
    head, blank, content = piece.partition(b"\r\n\r\n")
    if not blank:
        raise ValueError("the headers of a part do not end")
    headers = [line.partition(":") for line in head.decode().split("\r\n")[1:]]
    found = [(key.strip().lower(), value.strip()) for key, _, value in headers]
    by_name = dict(found)
    disposition = by_name.get("content-disposition", "")
    return Section(
        name=_parameter(disposition, "name") or "",
        content=content,
        content_type=by_name.get("content-type", ""),
        filename=_parameter(disposition, "filename"),
        headers=tuple(found),
    )


def _parameter(header: str, name: str) -> str | None:
    """A parameter of a header, unescaped as `_quoted` escapes it, so that a backslash
    is only that. Some writers use the extended form (RFC 8187), though RFC 7578 forbids
    it."""
    quoted = re.search(rf'(?i)[;\s]{name}="([^"]*)"', header)
    if match := quoted or re.search(rf"(?i)[;\s]{name}=([^;\s]*)", header):
        return match[1].replace("%22", '"').replace("%0D", "\r").replace("%0A", "\n")
    extended = re.search(rf"(?i)[;\s]{name}\*=utf-8'[^']*'([^;\s]*)", header)
    return unquote(extended[1]) if extended else None


def boundary_of(content_type: str) -> str:
    """The boundary in a `Content-Type` header. Raises ValueError if there is none."""
    message = Message()
    message["Content-Type"] = content_type
    found = message.get_param("boundary")
    if not isinstance(found, str) or not found:
        raise ValueError("the content type names no boundary")
    return found

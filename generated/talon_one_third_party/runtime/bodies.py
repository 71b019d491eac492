"""Writes and reads the bodies of requests and responses.

Comes in: a declared media type, with a value or with the bytes of a body. Goes out: the
other of the two. Must not know: operations, credentials, how anything is sent.
"""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Iterator, Sequence
from email.message import Message
from pathlib import Path
from typing import Any

from . import arguments, codec, files, forms, media, multipart, parameters, streaming
from .declared import (
    Bytes,
    Content,
    Events,
    Form,
    JsonLines,
    Multipart,
    Part,
    Text,
)
from .files import Chunks, Upload
from .multipart import Section
from .parameters import is_json
from .record import Record
from .styles import Readings, Spelling, scalar
from .texts import literal, settle, settle_members

# The default limit in bytes for the bodies that clients and servers read.
MAX_BODY = 100_000_000


class Payload(Record, hidden=("content",)):
    """A body that is ready to be sent."""

    content_type: str
    content: Chunks


# --- writing ------------------------------------------------------------------------


def write(content: Content, value: Any, asked: str | None = None) -> Payload:
    """The body for a value. Raises ValueError if the media type cannot hold it."""
    name = media.written_as(content, value, asked)
    match content:
        case Form(parts=parts):
            return Payload(name, forms.write(parts, codec.to_json(value)).encode())
        case Multipart():
            boundary = multipart.new_boundary()
            body = multipart.write(list(_sections(content, value)), boundary)
            return Payload(f"{name}; boundary={boundary}", body)
        case Text():
            return Payload(name, scalar(codec.to_json(value)).encode(_charset(name)))
        case Bytes():
            return Payload(
                name,
                files.chunks(value.content if isinstance(value, Upload) else value),
            )
        case JsonLines() | Events():
            return Payload(name, streaming.write(content, value))
    return Payload(name, codec.encode(value))


def _sections(content: Multipart, value: Any) -> Iterator[Section]:
    for name, member in codec.members(value).items():
        part = content.parts.get(name, Part())
        if member is None and not part.null:
            continue  # as in forms
        if member is None:
            yield Section(name, b"")
        elif part.style is None or part.file:
            for item in member if isinstance(member, list) else [member]:
                yield _section(name, part, item)
        else:
            how = Spelling(part.style, part.explode, escape=str, inner=part.inner)
            for key, text in how.members(name, codec.to_json(member)):
                yield Section(key, text.encode())


def _section(name: str, part: Part, value: Any) -> Section:
    """One part. A file keeps its name and type, an object is JSON, the rest is text."""
    if isinstance(value, bytes | Path) or hasattr(value, "read"):
        value = Upload(value)
    if isinstance(value, Upload):
        return Section(
            name,
            files.chunks(value.content),
            media.of_part(part.content_type, value),
            value.filename or files.filename(value.content) or name,
            tuple(parameters.headers(part.headers, value.headers).items()),
        )
    plain = codec.to_json(value)
    media_type = media.definite(part.content_type)
    if isinstance(plain, dict | list):
        return Section(name, codec.encode(plain), media_type or "application/json")
    return Section(name, scalar(plain).encode(), media_type)


# --- reading ------------------------------------------------------------------------


def read(content: Content, body: bytes, content_type: str) -> Any:
    """The value of a whole body.

    Raises `codec.DecodeError`, or ValueError if the body is not in its media type.
    """
    match content:
        case Bytes():
            return body
        case Text():
            return settle(content.type(), _decoded(body, content_type))
        case Form(parts=parts):
            return settle_members(content.type(), forms.read(parts, body.decode()))
        case Multipart():
            sections = multipart.read(body, multipart.boundary_of(content_type))
            return settle_members(content.type(), _members(content, sections))
        case JsonLines() | Events():
            return _items(content, body)
    # Writers must not add a byte order mark, readers may ignore it (RFC 8259, 8.1).
    text = body.removeprefix(BOM_UTF8)
    if not text:
        raise ValueError("the body is empty")
    return codec.decode(content.type(), text)


def _items(content: Content, body: bytes) -> list[Any]:
    """The values of a stream. Raises ValueError that says which line is wrong."""
    reader = streaming.Reader(content, _raised)
    try:
        return [*reader.feed(body), *reader.end()]
    except ValueError:
        with codec.naming(f"line {reader.line}"):
            raise


def _members(content: Multipart, sections: Sequence[Section]) -> dict[str, Readings]:
    """The members of the object that parts make up: files as `Upload`, parsed JSON, and
    the rest as text."""
    files_: dict[str, list[Any]] = {}
    json: dict[str, list[Any]] = {}
    texts: list[tuple[str, str]] = []
    for section in sections:
        part = content.parts.get(section.name, Part())
        if part.style is None:
            media.check_part(section.name, part.content_type, section.content_type)
        is_text = part.style is not None or is_json(section.content_type)
        if part.file or (section.filename is not None and not is_text):
            files_.setdefault(section.name, []).append(_upload(part, section))
            continue
        texts.append((section.name, text := _text(section)))
        if part.style is None and is_json(section.content_type):
            json.setdefault(section.name, []).append(literal(text))
    found = forms.gathered(content.parts, texts)
    for name, values in (*json.items(), *files_.items()):
        part = content.parts.get(name, Part())
        found[name] = (*_repeated(part, values), *found.get(name, ()))
    return found


def _repeated(part: Part, found: list[Any]) -> Readings:
    """Readings of all parts of one name: a list, or the only part."""
    return (found,) if len(found) > 1 or part.shape == "array" else (found[0], found)


def _text(section: Section) -> str:
    assert isinstance(section.content, bytes)
    return _decoded(section.content, section.content_type)


def _upload(part: Part, section: Section) -> Upload:
    assert isinstance(section.content, bytes)
    headers: dict[str, Any] = dict(section.headers)
    type_ = headers.pop("content-type", None)
    headers.pop("content-disposition", None)
    for each in part.headers:
        text = headers.pop(each.wire.lower(), None)
        with codec.naming(f"header {each.wire} of part {section.name!r}"):
            if readings := arguments.read(each, text):
                headers[each.wire] = settle(each.type(), *readings)
            elif each.required:
                raise ValueError("is missing")
    return Upload(section.content, section.filename, type_, headers)


def _raised(error: ValueError, text: bytes) -> Any:
    raise error


def _decoded(text: bytes, content_type: str) -> str:
    """Text in the charset that its media type names. Raises ValueError."""
    return text.decode(_charset(content_type))


def _charset(content_type: str) -> str:
    """The charset that a media type names. Raises ValueError for an unknown one."""
    message = Message()
    message["Content-Type"] = content_type
    charset = message.get_content_charset("utf-8")
    try:
        "".encode(charset)
    except LookupError:
        raise ValueError(f"unknown charset {charset!r}") from None
    return charset

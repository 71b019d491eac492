"""Bodies of requests and responses.

Comes in: what the document declares, with a value or with what arrived. Goes out: the
other of the two. Must not know: parameters, credentials, how anything is sent.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from email.message import Message
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from . import codec, files, forms, multipart, streaming
from .declared import (
    Bytes,
    Content,
    Events,
    Form,
    Header,
    Json,
    JsonLines,
    Multipart,
    Part,
    Text,
)
from .files import Chunks, Upload
from .multipart import Section
from .parameters import header
from .styles import Spelling, scalar
from .texts import settle


@dataclass(frozen=True, slots=True)
class Payload:
    """A body as it is sent."""

    content_type: str
    content: Chunks = field(repr=False)


# --- which of several ---------------------------------------------------------------


def choose(
    contents: Sequence[Content], value: object, content_type: str | None
) -> Content:
    """The media type that a value is sent in: the one asked for, else the first that
    fits it.

    Raises ValueError for a media type that the document does not have.
    """
    if content_type is not None:
        found = matching(contents, content_type)
        if found is None:
            names = ", ".join(content.media_type for content in contents)
            raise ValueError(
                f"content_type must be one of {names}, not {content_type!r}"
            )
        return found
    return next((content for content in contents if fits(content, value)), contents[0])


def matching(contents: Sequence[Content], content_type: str) -> Content | None:
    """The declared media type that covers `content_type`, the most specific one
    first."""
    name = content_type.partition(";")[0].strip().lower()
    covering = [content for content in contents if _covers(content, content_type, name)]
    return min(
        covering, key=lambda content: content.media_type.count("*"), default=None
    )


def _covers(content: Content, content_type: str, name: str) -> bool:
    if content.media_type.lower() == content_type.lower():
        return True
    pattern = re.escape(content.media_type.partition(";")[0].strip().lower())
    return re.fullmatch(pattern.replace(r"\*", "[^/]*"), name) is not None


def fits(content: Content, value: object) -> bool:
    """Whether a value can be meant for a media type."""
    match content:
        case Bytes():
            return not isinstance(value, str) and not _structured(value)
        case Text():
            return isinstance(value, str)
        case JsonLines() | Events():
            return isinstance(value, Iterable) and not isinstance(
                value, str | bytes | Mapping
            )
    return _is_of(content.type(), value)


def _is_of(type_: Any, value: object) -> bool:
    """Whether a value is of a type, as far as its class tells."""
    match get_origin(type_):
        case None if type_ is Any:
            return True
        case None if isinstance(type_, type):
            return isinstance(value, type_)
        case origin if origin is Annotated:
            return _is_of(get_args(type_)[0], value)
        case origin if origin in (list, dict):
            return isinstance(value, origin)
        case origin if origin in (Union, UnionType):
            return any(_is_of(member, value) for member in get_args(type_))
    return isinstance(value, str) or _structured(value)


def _structured(value: object) -> bool:
    return hasattr(value, "model_fields_set") or isinstance(
        value, dict | list | int | float | None
    )


def media_type(content: Content, asked: str | None) -> str:
    """The media type to write: no range, and what the caller asked for if that is
    one."""
    if asked is not None and "*" not in asked:
        return asked
    return (
        content.media_type
        if "*" not in content.media_type
        else _DEFAULTS[type(content)]
    )


_DEFAULTS: dict[type[Content], str] = {
    Json: "application/json",
    Text: "text/plain",
    Bytes: "application/octet-stream",
}


# --- writing ------------------------------------------------------------------------


def write(content: Content, value: Any, asked: str | None = None) -> Payload:
    """The body for a value. Raises ValueError where the media type cannot hold it."""
    name = media_type(content, asked)
    match content:
        case Form(parts=parts):
            return Payload(name, forms.write(parts, codec.to_json(value)).encode())
        case Multipart():
            boundary = multipart.new_boundary()
            body = multipart.write(list(_sections(content, value)), boundary)
            return Payload(f"{name}; boundary={boundary}", body)
        case Text():
            return Payload(name, scalar(codec.to_json(value)).encode())
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
        if part.shape == "array" and isinstance(member, list) and part.style is None:
            for item in member:
                yield _section(name, part, item)
        elif part.style is not None:
            how = Spelling(part.style, part.explode, escape=str)
            for key, text in how.members(name, codec.to_json(member)):
                yield Section(key, text.encode(), part.content_type)
        else:
            yield _section(name, part, member)


def _section(name: str, part: Part, value: Any) -> Section:
    """One part. A file keeps its name and type, an object is JSON, the rest is text."""
    if isinstance(value, bytes | Path) or hasattr(value, "read"):
        value = Upload(value)
    if isinstance(value, Upload):
        return Section(
            name,
            files.chunks(value.content),
            value.content_type or part.content_type or "application/octet-stream",
            value.filename or files.filename(value.content) or name,
            _part_headers(part, value),
        )
    plain = codec.to_json(value)
    default = "application/json" if isinstance(plain, dict | list) else ""
    return Section(name, scalar(plain).encode(), part.content_type or default)


def _part_headers(part: Part, upload: Upload) -> tuple[tuple[str, str], ...]:
    declared = {header.wire.lower(): header for header in part.headers}
    return tuple(
        (
            name,
            header(
                declared.get(name.lower(), Header(name, name, str)),
                codec.to_json(value),
            ),
        )
        for name, value in upload.headers.items()
    )


# --- reading ------------------------------------------------------------------------


def read(content: Content, body: bytes, content_type: str) -> Any:
    """The value of a body that is there as a whole.

    Raises `codec.DecodeError`, or ValueError where it is not even in its media type.
    """
    match content:
        case Bytes():
            return body
        case Text():
            return settle(content.type(), _decoded(body, content_type))
        case Form(parts=parts):
            return settle(content.type(), forms.read(parts, body.decode()))
        case Multipart():
            sections = multipart.read(body, multipart.boundary_of(content_type))
            return settle(content.type(), _members(content, sections))
        case JsonLines() | Events():
            reader = streaming.Reader(content, _raised)
            return [*reader.feed(body), *reader.end()]
    return codec.decode(content.type(), body)


def _members(content: Multipart, sections: Sequence[Section]) -> dict[str, Any]:
    """The object that parts make up: files as `Upload`, the rest still text."""
    value: dict[str, Any] = {}
    texts: list[tuple[str, str]] = []
    for section in sections:
        part = content.parts.get(section.name, Part())
        if part.style is not None or not (part.file or section.filename is not None):
            texts.append((section.name, _text(section)))
        elif part.shape == "array":
            value.setdefault(section.name, []).append(_upload(section))
        else:
            value[section.name] = _upload(section)
    return value | forms.gathered(content.parts, texts)


def _text(section: Section) -> str:
    assert isinstance(section.content, bytes)
    return _decoded(section.content, section.content_type)


def _upload(section: Section) -> Upload:
    assert isinstance(section.content, bytes)
    ours = ("content-disposition", "content-type")
    headers = {name: text for name, text in section.headers if name not in ours}
    return Upload(
        section.content, section.filename, section.content_type or None, headers
    )


def _raised(error: ValueError, text: bytes) -> Any:
    raise error


def _decoded(text: bytes, content_type: str) -> str:
    """Text in the charset that its media type names. Raises ValueError."""
    message = Message()
    message["Content-Type"] = content_type
    charset = message.get_content_charset("utf-8")
    try:
        return text.decode(charset)
    except LookupError:
        raise ValueError(f"the charset {charset!r} is not known") from None

"""Chooses among the media types of a body.

Comes in: the declared media types, with a value or a `Content-Type`. Goes out: one of
them. Must not know: how bodies are written and read.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterable, Iterable, Mapping, Sequence
from mimetypes import guess_type
from pathlib import Path
from typing import Any

from . import codec, files
from .declared import Bytes, Content, Events, Json, JsonLines, Multipart, Text
from .files import Upload

_DEFAULTS: Mapping[type[Content], str] = {
    Json: "application/json",
    Text: "text/plain",
    Bytes: "application/octet-stream",
    Multipart: "multipart/form-data",
}


def choose(
    contents: Sequence[Content], value: object, content_type: str | None
) -> Content:
    """The media type to send a value in: `content_type`, or else the first that fits
    the value, or else the first of all.

    Raises ValueError for a media type that the document does not declare.
    """
    if content_type is not None:
        if "*" in content_type:
            raise ValueError(f"content_type must not be a range like {content_type!r}")
        found = matching(contents, content_type)
        if found is None or not content_type.isprintable():
            names = ", ".join(content.media_type for content in contents)
            raise ValueError(
                f"content_type must be one of {names}, not {content_type!r}"
            )
        return found
    if len(contents) == 1:
        return contents[0]
    return next((each for each in contents if fits(each, value)), contents[0])


def fits(content: Content, value: object) -> bool:
    """Whether a value can be sent in a media type."""
    try:
        check(content, value)
    except ValueError:
        return False
    return True


def check(content: Content, value: object) -> None:
    """Raises ValueError for a value that the declared body cannot have, which is
    `codec.DecodeError` if its type is known."""
    match content:
        case Bytes():
            is_fit = not isinstance(value, str) and not _is_structured(value)
        case JsonLines() | Events():
            is_fit = isinstance(value, Iterable | AsyncIterable) and not _is_one(value)
        case _ if (type_ := content.type()) is Any:
            is_fit = isinstance(value, str) or _is_structured(value)
        case _:
            codec.from_json(type_, value)
            if isinstance(content, Json):
                # A model may have been changed since it was made.
                codec.from_json(type_, codec.to_json(value))
            return
    if not is_fit:
        raise ValueError(
            f"{type(value).__name__} cannot be sent as {content.media_type}"
        )


def _is_one(value: object) -> bool:
    """Whether a value is a single one, though it may be iterable."""
    is_single = isinstance(value, str | bytes | Mapping) or _is_model(value)
    return is_single or hasattr(value, "read")


def _is_structured(value: object) -> bool:
    return _is_model(value) or isinstance(value, dict | list | int | float | None)


def _is_model(value: object) -> bool:
    return hasattr(value, "model_fields_set")


# --- names --------------------------------------------------------------------------


def matching(contents: Sequence[Content], content_type: str) -> Content | None:
    """The most specific declared media type that covers `content_type`."""
    name, parameters = _taken_apart(content_type)
    covering = [each for each in contents if _covers(each.media_type, name)]

    def distance(content: Content) -> tuple[int, int, int]:
        wanted = _taken_apart(content.media_type)[1]
        common = len(wanted & parameters)
        return content.media_type.count("*"), len(wanted) - common, -common

    return min(covering, key=distance, default=None)


def _covers(media_type: str, name: str) -> bool:
    """Whether a media type or range covers the media type `name`."""
    pattern = re.escape(_taken_apart(media_type)[0])
    return re.fullmatch(pattern.replace(r"\*", "[^/\\s]*"), name) is not None


def _taken_apart(media_type: str) -> tuple[str, frozenset[str]]:
    """The name and the parameters, in lower case (RFC 9110, section 8.3.1)."""
    name, *parameters = media_type.lower().replace('"', "").split(";")
    return name.strip(), frozenset(map(str.strip, parameters))


def written_as(content: Content, value: object, asked: str | None) -> str:
    """The `Content-Type` to send: `asked`, or else the declared media type, or for a
    range the one of the value."""
    if asked is not None and "*" not in asked:
        return asked
    if "*" not in content.media_type:
        return content.media_type
    known = filter(None, _of_file(value))
    covered = (name for name in known if matching([content], name))
    return next(covered, _DEFAULTS.get(type(content), content.media_type))


def of_part(declared: str, upload: Upload) -> str:
    """The media type of a file in a part: the one it has, or the one of its name if
    that is declared, or else the first declared one."""
    if upload.content_type:
        return upload.content_type
    guessed = guess_type(upload.filename or files.filename(upload.content) or "")[0]
    if guessed and _is_among(declared, guessed):
        return guessed
    return definite(declared) or _DEFAULTS[Bytes]


def check_part(name: str, declared: str, said: str) -> None:
    """Raises ValueError for a part that says it is something else than is declared.
    `application/octet-stream` is what many writers say of all they do not know."""
    known = _taken_apart(said)[0] not in ("", _DEFAULTS[Bytes])
    if declared and known and not _is_among(declared, said):
        raise ValueError(f"part {name!r} must be {declared}, and is {said}")


def _is_among(declared: str, said: str) -> bool:
    """Whether one of several media types, with commas between them, covers another."""
    name = _taken_apart(said)[0]
    return any(_covers(each, name) for each in declared.split(","))


def definite(declared: str) -> str:
    """The first of several comma-separated media types that is not a range."""
    names = map(str.strip, declared.split(","))
    return next((name for name in names if "*" not in name), "")


def _of_file(value: object) -> tuple[str | None, ...]:
    """The media types that a file names or its name suggests."""
    if isinstance(value, Upload):
        return value.content_type, guess_type(value.filename or "")[0]
    name = files.filename(value) if isinstance(value, Path) else None
    return (guess_type(name or "")[0],)

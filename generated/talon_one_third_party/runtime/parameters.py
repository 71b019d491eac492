"""Arguments of a method, put where they belong in a request, and found there again.

Comes in: an operation with arguments; or with the raw parts of a request. Goes out: the
other of the two. Must not know: bodies, credentials, how requests are sent.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from . import codec, forms, uri
from .declared import Cookie, Header, Parameter, Path, QueryString
from .operation import Operation
from .security import keys
from .styles import Json, Pairs, Readings, Spelling, pairs, scalar
from .texts import literals_first, settle, settle_members

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_UNFIT = re.compile(r"[\0-\x08\n-\x1f\x7f]|^[ \t]|[ \t]$")  # RFC 9110, section 5.5
_LITERAL = uri.SEGMENT + "/"


@dataclass(frozen=True, slots=True)
class Target:
    """What parameters make of a request: path and query as they are sent, headers and
    cookies as text."""

    path: str
    query: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    cookies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Incoming:
    """The raw parts of a request in which parameters are found. `path` has the text of
    each placeholder; header names are in lower case."""

    path: Mapping[str, str]
    query: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a request cannot be read: `place` is "query", "header" … or "body", `name`
    that of the parameter, `pointer` the JSON pointer inside its value."""

    place: str
    name: str
    message: str
    pointer: str = ""
    keyword: str = ""

    def __str__(self) -> str:
        name = " ".join(filter(None, (self.place, self.name))) + self.pointer
        return f"{name}: {self.message}"


# --- writing ------------------------------------------------------------------------


def place(operation: Operation[Any, Any], arguments: Mapping[str, object]) -> Target:
    """The target of a request.

    Raises ValueError for what cannot be sent: a path parameter that would lead
    elsewhere, text that no header can hold.
    """
    target = _Target()
    for parameter in operation.parameters:
        argument = arguments[parameter.name]
        if parameter.required or argument is not None:
            try:
                target.add(parameter, codec.to_json(argument))
            except ValueError as error:
                raise ValueError(f"{parameter.name}: {error}") from None
    path = _path(operation.path, target.segments)
    return Target(path, "&".join(target.query), target.headers, tuple(target.cookies))


@dataclass(slots=True)
class _Target:
    """A target in the making."""

    segments: dict[str, str] = field(default_factory=dict)
    query: list[str] = field(default_factory=list)
    headers: dict[str, str] = field(default_factory=dict)
    cookies: list[str] = field(default_factory=list)

    def add(self, parameter: Parameter, value: Json) -> None:
        match parameter:
            case Path():
                self.segments[parameter.wire] = _segment(parameter, value)
            case Header() if parameter.media_type or value not in ([], {}):
                self.headers[parameter.wire] = header(parameter, value)
            case Header():
                pass  # an empty list is an undefined value (RFC 6570, section 3.2.1)
            case Cookie():
                self.cookies += _cookie(parameter, value)
            case QueryString(media_type=forms.MEDIA_TYPE):
                self.query.append(forms.write(parameter.parts, value))
            case _:
                self.query += _query(parameter, value)


def header(parameter: Parameter, value: Json) -> str:
    """The text of a header."""
    text = _spelled(parameter, value)
    if _UNFIT.search(text):
        raise ValueError(
            f"header {parameter.wire!r} cannot hold a line break or another control"
            " character, nor white space at its ends"
        )
    return text


def _path(template: str, segments: Mapping[str, str]) -> str:
    parts = _PLACEHOLDER.split(template)
    return "".join(
        segments[part] if n % 2 else uri.encode_reserved(part, _LITERAL)
        for n, part in enumerate(parts)
    )


def _segment(parameter: Parameter, value: Json) -> str:
    text = _spelled(parameter, value)
    if text in ("", ".", ".."):
        raise ValueError(f"{value!r} would call another path")
    return text


def _query(parameter: Parameter, value: Json) -> list[str]:
    if not parameter.media_type:
        return spelling(parameter).pieces(parameter.wire, value)
    text = uri.encode(_content(parameter, value))
    return [
        (
            text
            if isinstance(parameter, QueryString)
            else f"{uri.encode(parameter.wire)}={text}"
        )
    ]


def _cookie(parameter: Parameter, value: Json) -> list[str]:
    if parameter.media_type:
        return [f"{parameter.wire}={uri.encode(_content(parameter, value))}"]
    texts = spelling(parameter).pieces(parameter.wire, value)
    if any(";" in text or _UNFIT.search(text) for text in texts):
        raise ValueError(
            f"cookie {parameter.wire!r} cannot hold a semicolon or a control character,"
            " nor white space at its ends"
        )
    return texts


def _spelled(parameter: Parameter, value: Json) -> str:
    how = spelling(parameter)
    if parameter.media_type:
        return how.escape(_content(parameter, value))
    return how.text(parameter.wire, value)


def _content(parameter: Parameter, value: Json) -> str:
    """The text of a value that a media type spells (`content`)."""
    if is_json(parameter.media_type):
        return codec.encode(value).decode()
    return scalar(value)


def is_json(media_type: str) -> bool:
    """Whether JSON spells the values of a media type."""
    return re.fullmatch(r"(?i).*[/+]json\s*(;.*)?", media_type) is not None


def spelling(parameter: Parameter) -> Spelling:
    """The style of a parameter, with the escapes of its place."""
    style, explode = parameter.style, parameter.explode
    match parameter:
        case Header():
            return Spelling(style, explode, escape=str, unescape=str, named=False)
        case Cookie(style="cookie"):
            return Spelling(style, explode, escape=str, unescape=str)
        case Path(reserved=True):
            escape = partial(uri.encode_reserved, keep=uri.SEGMENT)
            return Spelling(style, explode, escape, named=style == "matrix")
        case Path():
            return Spelling(style, explode, named=style == "matrix")
        case _ if parameter.reserved:
            escape = partial(uri.encode_reserved, keep=uri.VALUE)
            return Spelling(style, explode, escape, uri.decode_form)
    return Spelling(style, explode, unescape=uri.decode_form)


# --- reading ------------------------------------------------------------------------


def gather(
    operation: Operation[Any, Any], incoming: Incoming
) -> tuple[dict[str, Any], list[Problem]]:
    """The arguments in a request, None for absent ones, and what is wrong with the
    others."""
    arguments: dict[str, Any] = {}
    problems: list[Problem] = []
    for parameter in operation.parameters:
        where = type(parameter).__name__.lower()
        try:
            arguments[parameter.name] = _argument(operation, parameter, incoming)
        except codec.DecodeError as error:
            problems += [
                Problem(
                    where, parameter.wire, found.message, found.pointer, found.keyword
                )
                for found in error.violations
            ]
        except ValueError as error:
            problems.append(Problem(where, parameter.wire, str(error)))
    return arguments, problems


def _argument(
    operation: Operation[Any, Any], parameter: Parameter, incoming: Incoming
) -> Any:
    """The value of one parameter, None where it is absent."""
    match parameter:
        case QueryString(media_type=forms.MEDIA_TYPE) if incoming.query:
            members = forms.read(parameter.parts, incoming.query)
            return settle_members(parameter.type(), members)
    readings = _readings(operation, parameter, incoming)
    if parameter.literal:
        readings = literals_first(readings)
    try:
        if readings:
            return settle(parameter.type(), *readings)
    except codec.DecodeError:
        if not parameter.allow_empty or readings[0] != "":
            raise
    if parameter.required:
        raise ValueError("is missing")
    return None


def _readings(
    operation: Operation[Any, Any], parameter: Parameter, incoming: Incoming
) -> Readings:
    match parameter:
        case Path():
            return read(parameter, incoming.path.get(parameter.wire))
        case Header():
            return read(parameter, incoming.headers.get(parameter.wire.lower()))
        case QueryString():
            return read(parameter, incoming.query or None)
        case Cookie():
            cookies = incoming.headers.get("cookie", "")
            found = pairs(cookies, ";", spelling(parameter).unescape)
        case _:
            found = pairs(incoming.query, "&")
    if parameter.media_type:
        text = next((text for key, text in found if key == parameter.wire), None)
        return read(parameter, text)
    if parameter.shape in ("object", "any"):
        found = _unclaimed(operation, parameter, found)
    return spelling(parameter).collect(parameter.wire, found, parameter.shape)


def read(parameter: Parameter, text: str | None) -> Readings:
    """What a text of its own may spell: that of a header or of a placeholder."""
    if text is None:
        return ()
    how = spelling(parameter)
    if not parameter.media_type:
        return how.read(parameter.wire, text, parameter.shape)
    text = how.unescape(text)
    return (codec.parsed(text) if is_json(parameter.media_type) else text,)


def _unclaimed(
    operation: Operation[Any, Any], parameter: Parameter, found: Pairs
) -> Pairs:
    """The pairs that may be members of an exploded object: no other parameter's, no
    key."""
    claimed = {
        other.wire for other in operation.parameters if type(other) is type(parameter)
    }
    claimed |= {scheme.wire for scheme in keys(operation.security)}
    claimed = claimed - {parameter.wire} | {*parameter.foreign}
    return [
        (key, text)
        for key, text in found
        if claimed.isdisjoint((key, key.partition("[")[0]))
    ]

"""Puts the arguments of a method into a request, where `arguments` finds them.

Comes in: an operation with arguments. Goes out: parts of a request. Must not know:
bodies, credentials, how requests are sent.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from . import codec, fields, forms, uri
from .declared import Cookie, Header, Parameter, Path, QueryString
from .json_value import JsonValue
from .operation import PLACEHOLDER, Operation
from .record import EMPTY, Record
from .styles import Spelling, scalar
from .texts import is_spelled_as

Escape = Callable[[str], str]

_LITERAL = uri.SEGMENT + "/"


class Target(Record):
    """The parts of a request that parameters make up: path and query as they are sent,
    headers and cookies as text."""

    path: str
    query: str = ""
    headers: Mapping[str, str] = EMPTY
    cookies: tuple[str, ...] = ()


def place(
    operation: Operation[Any, Any],
    arguments: Mapping[str, object],
    *,
    check: bool = True,
) -> Target:
    """The target of a request.

    Raises ValueError for a value that cannot be sent, such as a path parameter that
    leads elsewhere or a text that a header cannot hold, and with `check` also for one
    that the document does not allow.
    """
    target = _Target()
    for parameter in operation.parameters:
        argument = arguments[parameter.name]
        if parameter.required or argument is not None:
            with codec.naming(parameter.name):
                value = codec.to_json(argument)
                if check:
                    _check(parameter, value)
                target.add(parameter, value)
    path = _path(operation.template, target.segments)
    query = "&".join(filter(None, (operation.fixed_query, *target.query)))
    return Target(path, query, target.headers, tuple(target.cookies))


class _Target:
    """A target under construction."""

    def __init__(self) -> None:
        self.segments: dict[str, str] = {}
        self.query: list[str] = []
        self.headers: dict[str, str] = {}
        self.cookies: list[str] = []

    def add(self, parameter: Parameter, value: JsonValue) -> None:
        """Adds a value, an undefined one only if it is required."""
        if not _is_undefined(parameter, value):
            self._put(parameter, value)
        elif parameter.required:
            self._put(parameter, "")

    def _put(self, parameter: Parameter, value: JsonValue) -> None:
        match parameter:
            case Path():
                self.segments[parameter.wire] = _segment(parameter, value)
            case Header():
                self.headers[parameter.wire] = _header(parameter, value)
            case Cookie():
                self.cookies += _cookie(parameter, value)
            case QueryString(media_type=forms.MEDIA_TYPE):
                self.query.append(forms.write(parameter.parts, value))
            case _:
                self.query += _query(parameter, value)


def _check(parameter: Parameter, value: JsonValue) -> None:
    """Raises `codec.DecodeError` for a value that is not of its type, unless its text
    is: "5" is an integer in a URL, and "" anything that may be empty."""
    if parameter.allow_empty and value == "":
        return
    try:
        codec.from_json(parameter.type(), value)
    except codec.DecodeError:
        if parameter.media_type or not is_spelled_as(parameter.type(), value):
            raise


def _is_undefined(parameter: Parameter, value: JsonValue) -> bool:
    """Whether the style has no text for a value (RFC 6570, section 2.3). It is then
    left out, or empty if it is required: `color=` (OpenAPI 3.1, section 4.8.12.3)."""
    if parameter.media_type or isinstance(parameter, Path):
        return False
    return value in (None, []) or (isinstance(parameter, Header) and value == {})


def _header(parameter: Parameter, value: JsonValue) -> str:
    """The text of a header."""
    text = _spelled(parameter, value)
    if not fields.fits_header(text):
        raise ValueError(f"header {parameter.wire!r} {fields.UNFIT_FOR_HEADERS}")
    return text


def headers(declared: Sequence[Header], values: Mapping[str, object]) -> dict[str, str]:
    """The texts of headers by name; those that are not declared are plain text."""
    known = {each.wire.lower(): each for each in declared}
    return {
        name: _header(
            known.get(name.lower(), Header(name, name, str)), codec.to_json(value)
        )
        for name, value in values.items()
    }


def _path(template: str, segments: Mapping[str, str]) -> str:
    parts = PLACEHOLDER.split(template)
    return "".join(
        segments[part] if n % 2 else uri.encode_reserved(part, _LITERAL)
        for n, part in enumerate(parts)
    )


def _segment(parameter: Parameter, value: JsonValue) -> str:
    text = _spelled(parameter, value)
    if text in ("", ".", ".."):
        raise ValueError(f"{value!r} would lead to another path")
    return text


def _query(parameter: Parameter, value: JsonValue) -> list[str]:
    if not parameter.media_type:
        return _pieces(parameter, value)
    text = uri.encode(_content(parameter, value))
    is_whole = isinstance(parameter, QueryString)
    return [text if is_whole else f"{uri.encode(parameter.wire)}={text}"]


def _cookie(parameter: Parameter, value: JsonValue) -> list[str]:
    if parameter.media_type:
        return [f"{parameter.wire}={uri.encode(_content(parameter, value))}"]
    texts = _pieces(parameter, value)
    if not all(map(fields.fits_cookie, texts)):
        raise ValueError(f"cookie {parameter.wire!r} {fields.UNFIT_FOR_COOKIES}")
    return texts


def _pieces(parameter: Parameter, value: JsonValue) -> list[str]:
    """A value with its name. The members of an exploded object are as parameters of
    their own: a list among them is repeated, an object in it is JSON."""
    how = spelling(parameter)
    if not (is_exploded(parameter) and isinstance(value, dict)):
        return how.pieces(parameter.wire, value)
    plain = {k: scalar(v) if isinstance(v, dict) else v for k, v in value.items()}
    return [piece for key, each in plain.items() for piece in how.pieces(key, each)]


def is_exploded(parameter: Parameter) -> bool:
    """Whether the members of an object stand beside other parameters."""
    beside = parameter.style in ("form", "cookie") and parameter.explode
    return beside and parameter.shape == "object" and not parameter.media_type


def _spelled(parameter: Parameter, value: JsonValue) -> str:
    how = spelling(parameter)
    if parameter.media_type:
        return how.escape(_content(parameter, value))
    return how.text(parameter.wire, value)


def _content(parameter: Parameter, value: JsonValue) -> str:
    """The text of a value in a media type (`content`)."""
    if is_json(parameter.media_type):
        return codec.encode(value).decode()
    return scalar(value)


def is_json(media_type: str) -> bool:
    """Whether values of a media type are written as JSON."""
    return re.fullmatch(r"(?i).*[/+]json\s*(;.*)?", media_type) is not None


def spelling(parameter: Parameter) -> Spelling:
    """The style of a parameter, with the escaping of its place."""
    escape, unescape = _escapes(parameter)
    in_path = isinstance(parameter, Path)
    named = (
        parameter.style == "matrix" if in_path else not isinstance(parameter, Header)
    )
    style, explode, inner = parameter.style, parameter.explode, parameter.inner
    return Spelling(style, explode, escape, unescape, named, inner)


def _escapes(parameter: Parameter) -> tuple[Escape, Escape]:
    """The functions that escape a text for its place and reverse that."""
    match parameter:
        case Header() | Cookie(style="cookie"):
            return str, str
        case Path(reserved=True):
            return partial(uri.encode_reserved, keep=uri.SEGMENT), uri.decode
        case Path():
            return uri.encode, uri.decode
        case _ if parameter.reserved:
            return partial(uri.encode_reserved, keep=uri.VALUE), uri.decode_form
    return uri.encode, uri.decode_form

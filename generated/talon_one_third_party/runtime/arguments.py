"""Reads the arguments in a request, where `parameters` puts them.

Comes in: an operation, and the raw parts of a request. Goes out: the arguments, or the
problems with them. Must not know: bodies, credentials.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from . import codec, forms
from .declared import Cookie, Header, Parameter, Path, Query, QueryString
from .operation import Operation
from .parameters import is_exploded, is_json, spelling
from .record import EMPTY, Record
from .security import keys
from .styles import Pairs, Readings, pairs
from .texts import literals_first, or_null, settle, settle_members


class Incoming(Record):
    """The raw parts of a request that contain parameters. `path` has the text of each
    placeholder; header names are in lower case."""

    path: Mapping[str, str]
    query: str = ""
    headers: Mapping[str, str] = EMPTY


class Problem(Record):
    """Why a request cannot be read. `place` is "query", "header" … or "body", `name`
    the name of the parameter, `pointer` the JSON pointer inside its value."""

    place: str
    name: str
    message: str
    pointer: str = ""
    keyword: str = ""

    def __str__(self) -> str:
        name = " ".join(filter(None, (self.place, self.name))) + self.pointer
        return f"{name}: {self.message}"


def fits(operation: Operation[Any, Any], incoming: Incoming) -> bool:
    """Whether a request may be for this operation, of several at one path: it has the
    fixed part of the query, and its parameters can be read."""
    sent = pairs(incoming.query, "&")
    has_fixed = all(pair in sent for pair in pairs(operation.fixed_query, "&"))
    return has_fixed and not gather(operation, incoming)[1]


def gather(
    operation: Operation[Any, Any], incoming: Incoming
) -> tuple[dict[str, Any], list[Problem]]:
    """The arguments in a request, absent ones at their defaults or None, and the
    problems with others."""
    arguments: dict[str, Any] = {}
    problems: list[Problem] = []
    for parameter in operation.parameters:
        where = type(parameter).__name__.lower()
        try:
            arguments[parameter.name] = _argument(operation, parameter, incoming)
        except ValueError as error:
            problems += problems_of(error, where, parameter.wire)
    return arguments, problems


def problems_of(error: ValueError, place: str, name: str = "") -> list[Problem]:
    """The problems with one value."""
    if not isinstance(error, codec.DecodeError):
        return [Problem(place, name, str(error))]
    return [
        Problem(place, name, each.message, each.pointer, each.keyword)
        for each in error.violations
    ]


def _argument(
    operation: Operation[Any, Any], parameter: Parameter, incoming: Incoming
) -> Any:
    """The value of one parameter. If it is absent, its default or None."""
    match parameter:
        case QueryString(media_type=forms.MEDIA_TYPE) if incoming.query:
            members = forms.read(parameter.parts, incoming.query)
            return settle_members(parameter.type(), members)
        case Query() | Cookie() if is_exploded(parameter):
            return _exploded(operation, parameter, _found(parameter, incoming))
    readings = _readings(operation, parameter, incoming)
    if not parameter.media_type:
        readings = or_null(readings)
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
    return _default(parameter)


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
    found = _found(parameter, incoming)
    if parameter.media_type:
        text = next((text for key, text in found if key == parameter.wire), None)
        return read(parameter, text)
    if parameter.shape in ("object", "any"):
        found = _unclaimed(operation, parameter, found)
        if not (parameter.extra or _is_meant(parameter, found)):
            return ()
    return spelling(parameter).collect(parameter.wire, found, parameter.shape)


def _found(parameter: Parameter, incoming: Incoming) -> Pairs:
    """All pairs of the place where a parameter would be."""
    if isinstance(parameter, Cookie):
        cookies = incoming.headers.get("cookie", "")
        return pairs(cookies, ";", spelling(parameter).unescape)
    return pairs(incoming.query, "&")


def _exploded(
    operation: Operation[Any, Any], parameter: Parameter, found: Pairs
) -> Any:
    """The object whose members stand beside other parameters, None where there is none:
    what nobody declared does not make one. An empty one is no text at all."""
    mine = _unclaimed(operation, parameter, found)
    is_meant = bool(mine) and _is_meant(parameter, mine)
    if is_meant or (mine and parameter.extra):
        unescape = spelling(parameter).unescape
        try:
            members = forms.gathered(parameter.parts, mine, unescape)
            return settle_members(parameter.type(), members)
        except codec.DecodeError:
            if is_meant:
                raise
    return _empty(parameter) if parameter.required else _default(parameter)


def _is_meant(parameter: Parameter, mine: Pairs) -> bool:
    """Whether something is there that the document names."""
    named = {parameter.wire, *parameter.own}
    there = {part for key, _ in mine for part in (key, key.partition("[")[0])}
    return not parameter.own or not named.isdisjoint(there)


def _default(parameter: Parameter) -> Any:
    """The declared default as if it had been sent, None if it is none of its type."""
    if parameter.default is None:
        return None
    try:
        return settle(parameter.type(), parameter.default)
    except codec.DecodeError:
        return None


def _empty(parameter: Parameter) -> Any:
    """The empty object, if there may be one. Raises ValueError."""
    try:
        return codec.from_json(parameter.type(), {})
    except codec.DecodeError:
        raise ValueError("is missing") from None


def read(parameter: Parameter, text: str | None) -> Readings:
    """The possible values of the text of a header or a placeholder."""
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
    """The pairs that may be members of an exploded object: not those of other
    parameters or API keys."""
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

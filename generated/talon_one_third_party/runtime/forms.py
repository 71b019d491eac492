"""Writes and reads bodies of `application/x-www-form-urlencoded`.

Comes in: a JSON object, or the text of a body. Goes out: the other of the two. Must not
know: types, files, HTTP.

The `encoding` of a property decides how it is written (OpenAPI 3.1, section 4.8.15);
without one, a list is repeated and an object is JSON. Null is an undefined value (RFC
6570, section 2.3): it is left out, or an empty text if the property is required.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from . import uri
from .declared import Part
from .json_value import JsonValue
from .styles import Pairs, Readings, Spelling, pairs, scalar
from .texts import literals_first, or_null

MEDIA_TYPE = "application/x-www-form-urlencoded"
_PLAIN = Part()


def write(parts: Mapping[str, Part], value: JsonValue) -> str:
    """The text of a form. Raises ValueError for a value that is not an object."""
    if not isinstance(value, dict):
        raise ValueError("a form must be an object")
    texts: list[str] = []
    for name, member in value.items():
        part = parts.get(name, _PLAIN)
        if member is None and not part.null:
            continue
        if member is None:
            member = ""
        elif part.style is None and isinstance(member, dict):
            member = scalar(member)  # JSON
        texts += _spelling(part).pieces(name, member)
    return "&".join(texts)


def read(parts: Mapping[str, Part], text: str) -> dict[str, Readings]:
    """The possible values of each member of the object in a form."""
    return gathered(parts, pairs(text, "&"), uri.decode_form)


def gathered(
    parts: Mapping[str, Part], found: Pairs, unescape: Callable[[str], str] = str
) -> dict[str, Readings]:
    """The possible values of each member of the object that pairs make up. Raises
    ValueError for a text that is not in its style."""
    owned: dict[str, Pairs] = {name: [] for name in parts}
    for key, text in found:
        base = key.partition("[")[0]
        owner = base if key not in parts and base in parts else key
        owned.setdefault(owner, []).append((key, text))
    rest = {name: mine for name, mine in owned.items() if name not in parts}
    value: dict[str, Readings] = {}
    for name, part in parts.items():
        mine = owned[name]
        if not mine and _is_exploded(part):
            mine, rest = [pair for others in rest.values() for pair in others], {}
        value[name] = _readings(name, part, mine, unescape)
    for name, mine in rest.items():
        value[name] = _readings(name, _PLAIN, mine, unescape)
    return {name: readings for name, readings in value.items() if readings}


def _readings(
    name: str, part: Part, mine: Pairs, unescape: Callable[[str], str]
) -> Readings:
    """The possible values of one member. Brackets in keys are read in any style,
    because many writers only use those."""
    style, shape = part.style or "form", part.shape
    if part.style is None and shape != "array":
        shape = "scalar or array"  # an object is one text, in JSON
    if mine and all(key.startswith(f"{name}[") for key, _ in mine):
        style = "deepObject"
    how = Spelling(style, part.explode, unescape=unescape, inner=part.inner)
    readings = or_null(how.collect(name, mine, shape))
    return literals_first(readings) if part.literal else readings


def _is_exploded(part: Part) -> bool:
    """Whether the members of an object are written as members of the form."""
    return part.style == "form" and part.explode and part.shape in ("object", "any")


def _spelling(part: Part) -> Spelling:
    escape = (
        partial(uri.encode_reserved, keep=uri.VALUE) if part.reserved else uri.encode
    )
    return Spelling(part.style or "form", part.explode, escape, inner=part.inner)

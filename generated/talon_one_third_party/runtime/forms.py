"""Bodies of `application/x-www-form-urlencoded`, written and read.

Comes in: a JSON object, or the text of a body. Goes out: the other of the two. Must not
know: types, files, HTTP.

A property travels as its `encoding` says (OpenAPI 3.1, section 4.8.15); without one a
list is repeated and an object is JSON.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from . import uri
from .declared import Part
from .styles import Json, Pairs, Spelling, pairs, scalar

_PLAIN = Part()


def write(parts: Mapping[str, Part], value: Json) -> str:
    """The text of a form. Raises ValueError for what is no object."""
    if not isinstance(value, dict):
        raise ValueError("a form must be an object")
    texts: list[str] = []
    for name, member in value.items():
        part = parts.get(name, _PLAIN)
        if part.style is None and isinstance(member, dict):
            member = scalar(member)
        texts += _spelling(part).pieces(name, member)
    return "&".join(texts)


def read(parts: Mapping[str, Part], text: str) -> Json:
    """The object that a form spells, its scalars still text. Raises ValueError."""
    return gathered(parts, pairs(text, "&"), uri.decode_form)


def gathered(
    parts: Mapping[str, Part], found: Pairs, unescape: Callable[[str], str] = str
) -> dict[str, Json]:
    """The object that names and texts make up, its scalars still text. Raises
    ValueError."""
    value: dict[str, Json] = {}
    rest = [pair for pair in found if _base(pair[0]) not in parts]
    for name, part in parts.items():
        mine = [pair for pair in found if _base(pair[0]) == name]
        if part.style == "form" and part.explode and part.shape == "object":
            mine, rest = rest, []
        for member in _member(name, part, mine, unescape):
            value[name] = member
    return value | _repeated(rest, unescape)


def _member(
    name: str, part: Part, mine: Pairs, unescape: Callable[[str], str]
) -> tuple[Json, ...]:
    if part.style is not None and part.shape != "any":
        how = Spelling(part.style, part.explode, unescape=unescape)
        return how.collect(name, mine, part.shape)
    found = list(_repeated(mine, unescape).values())
    if part.shape == "array":
        return ([item for text in found for item in _listed(text)],) if found else ()
    return tuple(found[:1])


def _repeated(found: Pairs, unescape: Callable[[str], str]) -> dict[str, Json]:
    """Each key with its text, or with all of them."""
    texts: dict[str, list[Json]] = {}
    for key, text in found:
        texts.setdefault(key, []).append(unescape(text))
    return {key: all_ if len(all_) > 1 else all_[0] for key, all_ in texts.items()}


def _listed(value: Json) -> list[Json]:
    return value if isinstance(value, list) else [value]


def _base(key: str) -> str:
    """`filter` of `filter[tags][0]`."""
    return key.partition("[")[0]


def _spelling(part: Part) -> Spelling:
    escape = (
        partial(uri.encode_reserved, keep=uri.QUERY) if part.reserved else uri.encode
    )
    return Spelling(part.style or "form", part.explode, escape)

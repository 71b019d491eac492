"""Strings, numbers and lists: the parts of a schema become one type with constraints.

Comes in: parts that all apply to values of one kind. Goes out: the tightest constraints, and the
keywords that constraints cannot express. Must not know: where types are used.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from specloom import ir
from specloom.build.combine import STRING, Part, nearest_first
from specloom.build.dialect import FORMATS
from specloom.build.residue import Rest
from specloom.ir.identity import distinct
from specloom.openapi.media import file_type

Made = tuple[ir.Type, list[Rest]]

_UPPER: tuple[str, ...] = ("maximum", "exclusiveMaximum")
_LOWER: tuple[str, ...] = ("minimum", "exclusiveMinimum")


def string(parts: Sequence[Part]) -> Made:
    """Strings. If the format has a type of its own, constraints are checked on the raw string."""
    formats = (_format(part) for part in nearest_first(parts))
    format_ = next((name for name in formats if name in FORMATS or name == "binary"), None)
    if format_ in FORMATS:
        others = (part for part in parts if part.get("format") not in (None, format_))
        rests = [*_rests(parts, STRING - {"format"}), *_rests(others, frozenset(("format",)))]
        return ir.String(format_), rests
    patterns, rests = _single(parts, "pattern")
    return ir.String(format_, (*lengths(parts, "Length"), *patterns)), rests


def _format(part: Part) -> str | None:
    """The format of a string; `binary` for the content of a file."""
    if file_type(part.schema.keywords):
        return "binary"
    found = part.get("format")
    return found if isinstance(found, str) else None


def number(parts: Sequence[Part], kind: str) -> Made:
    """Integers, or all numbers."""
    bounds = [*_tightest(parts, _LOWER, max), *_tightest(parts, _UPPER, min)]
    steps, rests = _single(parts, "multipleOf")
    made = ir.Integer if kind == "integer" else ir.Number
    return made((*bounds, *steps)), rests


def array(parts: Sequence[Part], items: ir.Type) -> Made:
    """Lists; `items` is the type of every element."""
    listed = [part for part in parts if "prefixItems" in part]
    rests = [*_rests(listed, frozenset(("prefixItems", "items"))), *_counts(parts)]
    return ir.Array(items, (*lengths(parts, "Items"), *_unique(parts))), rests


def positions(parts: Sequence[Part], first: Sequence[ir.Type], behind: ir.Type) -> Made:
    """Lists whose `first` elements have types of their own, and all elements `behind` them one
    type: a tuple if there are exactly the first ones; otherwise a list of all these types, with a
    check."""
    bounds = {bound.keyword: int(bound.value) for bound in lengths(parts, "Items")}
    least, most = bounds.get("minItems", 0), bounds.get("maxItems", len(first) + 1)
    is_closed = behind == ir.Nothing() or most <= len(first)
    if is_closed and least == len(first) <= most:
        made = ir.Nothing() if ir.Nothing() in first else ir.Tuple(tuple(first), _unique(parts))
        return made, _counts(parts)
    every = first if is_closed else [*first, behind]
    kinds = distinct(type_ for type_ in every if type_ != ir.Nothing())
    if ir.Anything() in kinds:
        return array(parts, ir.Anything())
    only = kinds[0] if kinds else ir.Nothing()
    return array(parts, ir.Union(kinds, "any") if len(kinds) > 1 else only)


def _unique(parts: Iterable[Part]) -> tuple[ir.Constraint, ...]:
    is_unique = any(part.get("uniqueItems") is True for part in parts)
    return (ir.Constraint("uniqueItems", True),) if is_unique else ()


def _counts(parts: Iterable[Part]) -> list[Rest]:
    counted = (part for part in parts if "contains" in part)
    return _rests(counted, frozenset(("contains", "minContains", "maxContains")))


def lengths(parts: Sequence[Part], of: str) -> tuple[ir.Constraint, ...]:
    """`minItems` and `maxItems`, or the same of lengths or properties."""
    found = [*_tightest(parts, [f"min{of}"], max), *_tightest(parts, [f"max{of}"], min)]
    return tuple(ir.Constraint(bound.keyword, int(bound.value)) for bound in found)


def _rests(parts: Iterable[Part], keywords: frozenset[str]) -> list[Rest]:
    return [Rest(part, keywords) for part in parts if part.present(keywords)]


def _tightest(
    parts: Sequence[Part], keywords: Sequence[str], choose: Callable[[list[Any]], Any]
) -> list[ir.Constraint]:
    found = []
    for keyword in keywords:
        values = [part.get(keyword) for part in parts if keyword in part]
        if values:
            found.append(ir.Constraint(keyword, choose(values)))
    return found


def _single(parts: Sequence[Part], keyword: str) -> tuple[list[ir.Constraint], list[Rest]]:
    """A constraint that a type can have only once; others become rests."""
    first: list[ir.Constraint] = []
    rests = []
    for part in parts:
        if keyword not in part:
            continue
        if not first:
            first = [ir.Constraint(keyword, part.get(keyword))]
        elif part.get(keyword) != first[0].value:
            rests.append(Rest(part, frozenset((keyword,))))
    return first, rests

"""Writes characters and quantifiers, which look the same in Python and Rust.

Comes in: characters, limits, and a function that writes a code point by its number.
Goes out: text. Must not know: which of the two languages it is for.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from .classes import is_single
from .syntax import Chars, complement

Escape: TypeAlias = Callable[[int], str]

_SPECIAL = frozenset(r"\.+*?()|[]{}^$")
_SPECIAL_IN_CLASS = frozenset(r"\[]^-&~|")


def chars_text(chars: Chars, escape: Escape) -> str:
    """Writes one character or a class; the empty text for a class that never
    matches."""
    rest = complement(chars.ranges)
    matches_all, matches_none = (not rest, not chars.ranges)
    if chars.negated:
        matches_all, matches_none = matches_none, matches_all
    if matches_none:
        return ""
    if matches_all:
        return "(?s:.)"
    if is_single(chars.ranges) and not chars.negated:
        return _char(chars.ranges[0][0], _SPECIAL, escape)
    ranges = "".join(_range(first, last, escape) for first, last in chars.ranges)
    return f"[{'^' * chars.negated}{ranges}]"


def _range(first: int, last: int, escape: Escape) -> str:
    start = _char(first, _SPECIAL_IN_CLASS, escape)
    if first == last:
        return start
    return f"{start}-{_char(last, _SPECIAL_IN_CLASS, escape)}"


def _char(code_point: int, special: frozenset[str], escape: Escape) -> str:
    char = chr(code_point)
    if not (char.isascii() and char.isprintable()):
        return escape(code_point)
    return "\\" + char if char in special else char


def bounds(least: int, most: int | None) -> str:
    """Writes a quantifier in its shortest form."""
    match least, most:
        case 0, None:
            return "*"
        case 1, None:
            return "+"
        case 0, 1:
            return "?"
        case _, None:
            return f"{{{least},}}"
        case _ if least == most:
            return f"{{{least}}}"
        case _:
            return f"{{{least},{most}}}"

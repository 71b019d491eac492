"""Writes a syntax tree as a pattern for Rust's `regex` crate, if it finds the same.

Comes in: a `Node`. Goes out: a text, or None. Must not know: ECMA-262 syntax.

The crate has neither look-around nor backreferences, and refuses patterns with a large
automaton. Its texts contain no surrogates.
"""

from __future__ import annotations

from .spelling import bounds, chars_text
from .syntax import (
    Alternation,
    Boundary,
    Chars,
    End,
    Group,
    Node,
    Ranges,
    Repeat,
    Sequence,
    Start,
)

# far below the crate's limits: 250 nested groups, 10 MiB for the automaton
_MOST_GROUPS = 100
_MOST_STATES = 60_000
# A class with more ranges is a Unicode property, and unreadable when written out.
_MOST_RANGES = 40


class _Inexpressible(Exception):
    """The crate does not support a part of the pattern."""


def rust_text(node: Node) -> str | None:
    """Writes `node` for the `regex` crate. None if that is not exactly possible."""
    try:
        text = _text(node)
    except _Inexpressible:
        return None
    small = text.count("(") <= _MOST_GROUPS and _states(node) <= _MOST_STATES
    return text if small else None


def _text(node: Node) -> str:
    match node:
        case Chars(ranges, negated):
            return _chars(_without_surrogates(ranges), negated)
        case Start():
            return "^"
        case End():
            return "$"
        case Boundary(negated=False):
            return r"(?-u:\b)"
        case Group(body):
            return f"(?:{_text(body)})"
        case Repeat(body, least, most, lazy):
            atom = _text(body)
            if not isinstance(body, Chars | Group):
                atom = f"(?:{atom})"
            return atom + bounds(least, most) + "?" * lazy
        case Sequence(parts):
            return "".join(map(_text, parts))
        case Alternation(branches):
            return "|".join(map(_text, branches))
        case _:
            raise _Inexpressible


def _chars(ranges: Ranges, negated: bool) -> str:
    text = chars_text(Chars(ranges, negated), lambda char: f"\\x{{{char:x}}}")
    if not text or len(ranges) > _MOST_RANGES:
        raise _Inexpressible
    return text


def _without_surrogates(ranges: Ranges) -> Ranges:
    parts = (
        part
        for first, last in ranges
        for part in ((first, min(last, 0xD7FF)), (max(first, 0xE000), last))
    )
    return tuple((first, last) for first, last in parts if first <= last)


def _states(node: Node) -> int:
    """The approximate number of states of the automaton over UTF-8 bytes."""
    match node:
        case Chars(ranges, negated):
            wide = negated or any(last > 0x7F for _, last in ranges)
            return 10 + 10 * len(ranges) if wide else 1
        case Group(body):
            return _states(body)
        case Repeat(body, least, most):
            return (_states(body) + 1) * max(least + 1, most or 0)
        case Sequence(children) | Alternation(children):
            return sum(map(_states, children))
        case _:
            return 1

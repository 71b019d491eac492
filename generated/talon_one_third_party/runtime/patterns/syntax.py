"""The syntax tree of a regular expression, and the errors in patterns.

Comes in: nothing. Goes out: the classes of nodes and errors. Must not know: the syntax
of ECMA-262, Python or Rust.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

Ranges: TypeAlias = tuple[tuple[int, int], ...]
"""Code points as pairs of first and last, in the author's order; may overlap."""

LAST_CODE_POINT = 0x10FFFF


class PatternError(ValueError):
    """The text is not an ECMA-262 pattern; `offset` is the place of the error."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(f"{message} at offset {offset}")
        self.offset = offset


class UnsupportedPattern(ValueError):
    """The pattern is valid in ECMA-262 but not supported here."""


@dataclass(frozen=True, slots=True)
class Chars:
    """One code point in `ranges`, or not in them if `negated`."""

    ranges: Ranges
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Start:
    """The beginning of the text."""


@dataclass(frozen=True, slots=True)
class End:
    """The end of the text, after a trailing newline."""


@dataclass(frozen=True, slots=True)
class Boundary:
    """A place between an ASCII word character and another character, or if `negated`
    any other place."""

    negated: bool


@dataclass(frozen=True, slots=True)
class Look:
    """A look ahead or behind."""

    body: Node
    behind: bool
    negated: bool


@dataclass(frozen=True, slots=True)
class Group:
    """A group; `number` is None if it does not capture."""

    body: Node
    number: int | None


@dataclass(frozen=True, slots=True)
class Backreference:
    """The text that the group captured, or an empty one if it did not match."""

    number: int


@dataclass(frozen=True, slots=True)
class Repeat:
    """`body`, `least` to `most` times; `most` is None for any number."""

    body: Node
    least: int
    most: int | None
    lazy: bool


@dataclass(frozen=True, slots=True)
class Sequence:
    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Alternation:
    branches: tuple[Node, ...]


Node: TypeAlias = (
    Chars
    | Start
    | End
    | Boundary
    | Look
    | Group
    | Backreference
    | Repeat
    | Sequence
    | Alternation
)


def complement(ranges: Ranges) -> Ranges:
    """All code points that are not in `ranges`."""
    gaps: list[tuple[int, int]] = []
    free = 0
    for first, last in sorted(ranges):
        if first > free:
            gaps.append((free, first - 1))
        free = max(free, last + 1)
    if free <= LAST_CODE_POINT:
        gaps.append((free, LAST_CODE_POINT))
    return tuple(gaps)

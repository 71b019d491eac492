"""The parts of a regular expression, which write text that matches them.

Comes in: choices. Goes out: text. Look-arounds and word boundaries are mostly ignored,
so the text has to be checked. Must not know: syntax, which `patterns` reads.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from .choices import Choices

Ranges: TypeAlias = tuple[tuple[int, int], ...]

# The characters for the complement of a class, the plainest first.
EVERYTHING: Ranges = (
    (97, 122),
    (32, 126),
    (0, 0x2FF),
    (0x370, 0xD7FF),
    (0xE000, 0x10FFFF),
)


@dataclass(slots=True)
class Sampling:
    """The state of one text: the remaining repetitions, and the texts of groups."""

    choices: Choices
    room: int
    fill: bool
    groups: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Character:
    """One character in some ranges."""

    ranges: Ranges

    def write(self, state: Sampling) -> str:
        """One of them."""
        if not self.ranges:
            return ""
        first, last = state.choices.one_of(self.ranges)
        return chr(first + state.choices.below(last - first + 1))


@dataclass(frozen=True, slots=True)
class Concatenation:
    """Parts one after the other, stored under some names."""

    parts: tuple[Part, ...]
    names: tuple[str, ...] = ()

    def write(self, state: Sampling) -> str:
        """All of them."""
        text = "".join(part.write(state) for part in self.parts)
        state.groups.update(dict.fromkeys(self.names, text))
        return text


@dataclass(frozen=True, slots=True)
class Either:
    """One of several parts."""

    options: tuple[Part, ...]

    def write(self, state: Sampling) -> str:
        """One of them."""
        return state.choices.one_of(self.options).write(state)


@dataclass(frozen=True, slots=True)
class Repeat:
    """A part, several times."""

    part: Part
    low: int
    high: int

    def write(self, state: Sampling) -> str:
        """As often as it must, and more while there is room."""
        most = max(0, min(self.high - self.low, state.room))
        more = most if state.fill else state.choices.below(most + 1)
        state.room -= more
        return "".join(self.part.write(state) for _ in range(self.low + more))


@dataclass(frozen=True, slots=True)
class Back:
    """The text of a group."""

    name: str

    def write(self, state: Sampling) -> str:
        """The same text again."""
        return state.groups.get(self.name, "")


Part: TypeAlias = Character | Concatenation | Either | Repeat | Back


def complement(ranges: Ranges) -> Ranges:
    """The characters outside some ranges, the plainest first."""
    found = EVERYTHING
    for first, last in ranges:
        found = tuple(part for whole in found for part in _without(whole, first, last))
    return found


def _without(whole: tuple[int, int], first: int, last: int) -> Ranges:
    low, high = whole
    sides = ((low, min(high, first - 1)), (max(low, last + 1), high))
    return tuple((start, end) for start, end in sides if start <= end)

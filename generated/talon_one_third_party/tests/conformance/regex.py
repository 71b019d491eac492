"""The parts of a regular expression, each of which can write text that matches it.

In: choices. Out: text. Look-arounds and word boundaries are hardly heeded: what is
written has to be checked. Knows no syntax; `patterns` reads it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from .choices import Choices

Ranges: TypeAlias = tuple[tuple[int, int], ...]

# Where the complement of a class is looked for, the plainest part first.
EVERYTHING: Ranges = (
    (97, 122),
    (32, 126),
    (0, 0x2FF),
    (0x370, 0xD7FF),
    (0xE000, 0x10FFFF),
)


@dataclass(slots=True)
class Sampling:
    """One text in the making: how many repetitions are left, what groups hold."""

    choices: Choices
    room: int
    fill: bool
    groups: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Character:
    """One character out of some ranges."""

    ranges: Ranges

    def write(self, state: Sampling) -> str:
        """One of them."""
        if not self.ranges:
            return ""
        first, last = state.choices.one_of(self.ranges)
        return chr(first + state.choices.below(last - first + 1))


@dataclass(frozen=True, slots=True)
class Concatenation:
    """Parts one after the other, remembered under some names."""

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
    """What a group held."""

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

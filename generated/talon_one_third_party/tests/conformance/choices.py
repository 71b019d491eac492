"""Reads decisions from bytes.

Comes in: bytes, from hypothesis or from a seeded generator. Goes out: numbers below a
limit, members of a list, yes or no. Must not know: what is decided.

The same bytes lead to the same value. Once they are used up, every decision is 0: a
shorter and lower string of bytes leads to a smaller value, which is all that hypothesis
needs to shrink one. A byte costs a thousandth of what a strategy costs.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class Rejected(Exception):
    """The decisions made so far lead to no value."""


class Choices:
    """Decisions for one value."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def below(self, count: int) -> int:
        """A number from 0 to `count - 1`."""
        return (
            int.from_bytes(self.bytes(((count - 1).bit_length() + 7) // 8), "big")
            % count
        )

    def bytes(self, count: int) -> bytes:
        """The next bytes, with zeros for missing ones."""
        chunk = self._data[self._at : self._at + count]
        self._at += count
        return chunk.ljust(count, b"\0")

    def chance(self, count: int) -> bool:
        """Yes in one of `count` cases; no once the bytes are used up."""
        return self.below(count) == count - 1

    def one_of(self, options: Sequence[T]) -> T:
        """One of the options; the first is the smallest choice."""
        return options[self.below(len(options))]

    def within(self, low: int | None, high: int | None) -> int:
        """A number within bounds; the closer to 0, the smaller the choice."""
        origin = max(
            low if low is not None else 0, min(0, high if high is not None else 0)
        )
        if low is None and high is not None:
            origin = min(0, high)
        up = _FAR if high is None else high - origin
        down = _FAR if low is None else origin - low
        below = bool(down) and (not up or self.chance(2))
        room = down if below else up
        size = self.below(min(room, _FAR).bit_length() + 2)
        distance = (
            room if size > room.bit_length() else self.below(min(room, 2**size) + 1)
        )
        return origin - distance if below else origin + distance


# The limit of integers without a bound, beyond 64 bits
_FAR = 2**70

"""What is wrong with a text, and at which character.

Comes in: text and character offsets. Goes out: flaws, line and column of an offset.
Must not know: files, nodes, OpenAPI.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

# The deepest nesting that is read. The validator's engine stops at 255 levels, and everything
# after it may walk the document recursively.
MAX_DEPTH = 250

_LINE_BREAK = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Flaw:
    """One reason why a text cannot be read; `offset` and `earlier` count characters from 0."""

    code: str
    message: str
    offset: int
    hint: str = ""
    earlier: int | None = None


class UnreadableTextError(Exception):
    """A text is no JSON or YAML document. Carries every flaw."""

    def __init__(self, flaws: Iterable[Flaw]) -> None:
        self.flaws = tuple(flaws)
        super().__init__("; ".join(flaw.message for flaw in self.flaws))


class Lines:
    """Turns character offsets of a text into lines and columns, both counted from 1."""

    def __init__(self, text: str) -> None:
        if "\r" in text:
            self._starts = [0, *(found.end() for found in _LINE_BREAK.finditer(text))]
        else:  # as nearly always, and much faster
            self._starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]

    def place(self, offset: int) -> tuple[int, int]:
        """The line and the column of a character, the column in characters."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def nested_too_deep(value: object) -> bool:
    """Whether lists and mappings are nested in each other deeper than MAX_DEPTH."""
    level = [value] if isinstance(value, dict | list) else []
    for _ in range(MAX_DEPTH):
        if not level:
            return False
        members = [
            member
            for container in level
            for member in (container.values() if isinstance(container, dict) else container)
        ]
        level = [member for member in members if isinstance(member, dict | list)]
    return bool(level)


def too_deep(offset: int) -> Flaw:
    """The flaw of a container that stands below MAX_DEPTH others."""
    return Flaw("too-deep", f"nested more than {MAX_DEPTH} levels deep", offset)


def duplicate_key(key: str, offset: int, earlier: int) -> Flaw:
    """The flaw of a key that its mapping already has."""
    return Flaw("duplicate-key", f"the key {key!r} is given twice", offset, earlier=earlier)

"""Which statements of a module black might write otherwise.

Comes in: the lines of a module that our templates made. Goes out: the statements in it that are
not evidently in black's form. Must not know: black.

Templates and views write what black would write, and black is slow: so it only sees what is
doubtful. A statement is beyond doubt if it stands on one line, or opens its brackets in these two
ways, and what is longer than a line cannot be broken:

    call(
        element,
        annotation[
            what, fits, on, a, line, but, not, behind, the, bracket
        ],
    )
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_WIDTH = 88
_OPENING = ("(", "[", "{")
_CLOSING = (")", "]", "}")
_QUOTES = '"""'

# How a statement may end that starts with an open bracket.
_CLOSED = re.compile(r"[)\]}]|\] = \w+|\)(?: -> .*[^(\[{])?:")

# What has nothing outside of its last bracket at which black could break it.
_PLAIN = re.compile(r'(?:class |lambda: |\w+(?:: | = |=)|"[^"\\]*": )*[\w.]+[(\[]')

# An element without brackets and operators, which stays in its line however long it is.
_ATOM = re.compile(r'(?:"[^"\\]*": )?(?:[\w.]+|"[^"\\]*"),')


@dataclass(frozen=True, slots=True)
class Statement:
    """Lines `first` to `last` of a module, counted from 0; of a compound statement the head."""

    first: int
    last: int


def doubtful(lines: Sequence[str]) -> Iterator[Statement]:
    """The statements that black should see, in order."""
    number = 0
    while number < len(lines):
        text = lines[number].lstrip()
        if text.startswith(_QUOTES):
            number = end_of_text(lines, number) + 1
        elif text.startswith("#"):
            number += 1
        else:
            last = _end(lines, number)
            if not _is_evident(lines[number : last + 1]):
                yield Statement(number, last)
            number = last + 1


def end_of_text(lines: Sequence[str], first: int) -> int:
    """The last line of the docstring that starts in line `first`."""
    if _QUOTES in lines[first].lstrip()[len(_QUOTES) :]:
        return first
    rest = range(first + 1, len(lines))
    return next((number for number in rest if _QUOTES in lines[number]), len(lines))


def _end(lines: Sequence[str], first: int) -> int:
    """The last line of the statement that starts in line `first`.

    What is inside of brackets is indented more than the line that closes the last of them.
    """
    last = first
    while lines[last].endswith(_OPENING):
        indent = _indent(lines[first])
        rest = range(last + 1, len(lines))
        last = next((n for n in rest if lines[n] and _indent(lines[n]) <= indent), len(lines) - 1)
    return last


def _is_evident(lines: Sequence[str]) -> bool:
    first, last = lines[0], lines[-1]
    if not _is_short(first) or not _is_short(last):
        return False
    if len(lines) == 1:
        return not first.endswith(_OPENING)
    if not _CLOSED.fullmatch(last.lstrip()) or _is_closing(lines[1]):
        return False
    return all(_is_element(*lines[number : number + 3]) for number in range(len(lines) - 2))


def _is_element(before: str, line: str, behind: str) -> bool:
    """Whether a line inside of brackets is in form between two others."""
    text = line.lstrip()
    if not _is_short(line):
        return _ATOM.fullmatch(text) is not None
    if text.endswith(_OPENING):
        return not _is_closing(behind)
    if text.endswith(","):
        return len(text) == 2 or not _is_closing(text)
    return _is_closing(behind) and _is_alone(before, text, behind.lstrip())


def _is_closing(line: str) -> bool:
    return line.lstrip().startswith(_CLOSING)


def _is_alone(opening: str, text: str, closing: str) -> bool:
    """Whether a bracket with `text` in it, in a line without a comma at its end, is too long to
    stand on one line."""
    return (
        len(opening) + len(text) + len(closing) > _WIDTH
        and _PLAIN.fullmatch(opening.lstrip()) is not None
    )


def _is_short(line: str) -> bool:
    # Wide characters take two columns, and here each that is not ASCII counts as wide.
    return len(line) <= _WIDTH and (line.isascii() or len(line.encode()) <= _WIDTH)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())

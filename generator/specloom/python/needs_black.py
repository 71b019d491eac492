"""The statements of a module that black might write differently.

Comes in: the lines of a module made by built-in templates. Goes out: its statements that are not
evidently in black's style. Must not know: black.

Templates and views write in black's style, and black is slow: so it only sees doubtful statements.
A statement is beyond doubt if it is on one line, or opens its brackets in these ways, and anything
longer than a line cannot be broken:

    call(
        element,
        annotation[
            what, fits, on, a, line, but, not, behind, the, bracket
        ],
        union[
            what_does_not_fit
            | on_one_line
        ],
        argument: (
            union | that_does_not_fit
        ) = None,
    )
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from specloom.python.layout import WIDTH

_OPENING = ("(", "[", "{")
_QUOTES = '"""'

# The end of a statement that starts with an open bracket.
_CLOSED = re.compile(r"[)\]}]|[)\]] = \w+|\)(?: -> .*[^(\[{])?:")

# Text with nothing outside its last bracket at which black could break it.
_PLAIN = re.compile(r'(?:class |lambda: |\| |\w+(?:: | = |=)|"[^"\\]*": )*(?:[\w.]+[(\[]|[\[{])')

# A call after an annotation, which black prefers to leave on its line.
_ASSIGNED = re.compile(r"\w+: \w+\[.*\] = \w+\(")

# Parentheses around a call that does not fit after an annotation.
_ENCLOSED = re.compile(r"\w+: \w+\[.*\] = \(")

# The end of an annotation that did not fit, and the start of a call.
_BEHIND = re.compile(r"\] = \w+\(")

# The end of an element with brackets.
_ELEMENT_END = re.compile(r"[)\]}],|\) = None,")

# The parentheses around a long union that is an annotation.
_GROUP = re.compile(r"\w+: \(")

# An element without brackets and operators, which stays on its line however long it is.
_ATOM = re.compile(r'(?:"[^"\\]*": )?(?:[\w.]+|"[^"\\]*"),')


@dataclass(frozen=True, slots=True)
class Statement:
    """Lines `first` to `last` of a module, counted from 0; for a compound statement, its head."""

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

    The content of brackets is indented more than the line that closes the last of them.
    """
    last = first
    while lines[last].endswith(_OPENING):
        indent = _indent(lines[first])
        rest = range(last + 1, len(lines))
        last = next((n for n in rest if lines[n] and _indent(lines[n]) <= indent), len(lines) - 1)
        if last == first:
            break
    return last


def _is_evident(lines: Sequence[str]) -> bool:
    if len(lines) == 1:
        return _is_short(lines[0]) and not lines[0].endswith(_OPENING)
    if not _CLOSED.fullmatch(lines[-1].lstrip()):
        return False
    middle = next((n for n, line in enumerate(lines) if _BEHIND.fullmatch(line)), 0)
    if not middle:
        return _is_in_form(lines)
    # An annotation is only broken if not even the bracket of a call fits after it.
    return _is_in_form([*lines[:middle], "] = ("]) and _is_in_form(lines[middle:])


def _is_in_form(lines: Sequence[str]) -> bool:
    """Whether the content of a bracket that spans these lines is in form."""
    if not _is_short(lines[0]) or not _is_short(lines[-1]):
        return False
    elements = list(_elements(lines[1:-1]))
    if all(element[-1].endswith(",") for element in elements):
        return bool(elements) and all(map(_is_element, elements))
    if len(elements) == 1:
        return _is_alone(lines[0], elements[0], lines[-1].lstrip())
    return _is_union(lines[0].lstrip(), lines[1:-1])


def _elements(lines: Sequence[str]) -> Iterator[Sequence[str]]:
    number = 0
    while number < len(lines):
        last = _end(lines, number)
        yield lines[number : last + 1]
        number = last + 1


def _is_element(lines: Sequence[str]) -> bool:
    """Whether an element with a trailing comma is in form."""
    if len(lines) == 1:
        return _is_short(lines[0]) or _ATOM.fullmatch(lines[0].lstrip()) is not None
    return _ELEMENT_END.fullmatch(lines[-1].lstrip()) is not None and _is_in_form(lines)


def _is_alone(opening: str, lines: Sequence[str], closing: str) -> bool:
    """Whether the only element of a bracket, without a comma, cannot be on the bracket's line: it
    is too long, or opens a bracket itself."""
    text, before = lines[0].lstrip(), opening.lstrip()
    if len(lines) > 1:
        is_far = _ENCLOSED.fullmatch(before) and len(opening) + len(text) - 1 > WIDTH
        is_plain = (is_far or _PLAIN.fullmatch(before)) and _PLAIN.fullmatch(text)
        return bool(is_plain) and len(lines[-1].lstrip()) == len("]") and _is_in_form(lines)
    length = len(opening) + len(text) + len(closing)
    if _GROUP.fullmatch(before):
        return _is_short(lines[0]) and " | " in text and length - len("()") > WIDTH
    is_plain = _PLAIN.fullmatch(before) or _ASSIGNED.fullmatch(before)
    return _is_short(lines[0]) and bool(is_plain) and length > WIDTH


def _is_union(opening: str, lines: Sequence[str]) -> bool:
    """Whether a bracket holds a union, one member per line, that is too long for one line."""
    members = list(_elements(lines))
    texts = [member[0].lstrip() for member in members]
    if not all(text.startswith("| ") for text in texts[1:]) or _is_call(opening):
        return False
    length = len(lines[0]) + sum(map(len, texts[1:])) + len(texts[1:])
    return all(map(_is_member, members)) and (len(members) < len(lines) or length > WIDTH)


def _is_member(lines: Sequence[str]) -> bool:
    """Whether a member of a union is in form."""
    if len(lines) == 1:
        return _is_short(lines[0]) and not lines[0].endswith((",", *_OPENING))
    return lines[-1].lstrip() == "]" and _is_in_form(lines)


def _is_call(opening: str) -> bool:
    """Whether a line opens more than an index or the parentheses of an annotation."""
    is_index = opening.endswith("[") and _PLAIN.fullmatch(opening)
    return not is_index and not _GROUP.fullmatch(opening)


def _is_short(line: str) -> bool:
    # Wide characters take two columns; here every non-ASCII character counts as wide.
    return len(line) <= WIDTH and (line.isascii() or len(line.encode()) <= WIDTH)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())

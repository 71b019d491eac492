"""Spaces that are missing, or too many, or none: what made YAML take a line for something else.

Comes in: a text and where YAML gave up. Goes out: the flaw at the slip. Must not know: libyaml.

YAML takes a key without a space after its `:` for the beginning of a text, which goes on until the
next line that has a `:`, and complains there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from specloom.document.syntax import Flaw


@dataclass(frozen=True, slots=True)
class _Slip:
    """A pattern of a line, at whose first group the slip is."""

    pattern: re.Pattern[str]
    message: str
    hint: str


_NO_SPACE = "a space is missing after this `:`", "put a space after `:`"
_SLIPS = (
    _Slip(
        re.compile(r"[ \t]*(?:- *)*(?:[\w$.-]+:)?([\u00a0\u2000-\u200b\u202f\u3000\ufeff])"),
        "a no-break space or the like is not allowed here",
        "write a plain space",
    ),
    _Slip(
        re.compile(r" *(?:- +)*(-)[\w$\"'][^\s:]*:(?:\s|$)"),
        "a space is missing after this `-`",
        "put a space after `-`",
    ),
    _Slip(re.compile(r" *(//|/\* )"), "this is not a comment in YAML", "begin it with `#`"),
    _Slip(re.compile(r" *(?:- *)*[\w$][\w$.-]*(:)[^\s:/]\S*\s*$"), *_NO_SPACE),
    _Slip(re.compile(r" *(?:- +)*(?:\"[^\"]*\"|'[^']*')(:)\S"), *_NO_SPACE),
)
_KEY = re.compile(r"( *)(?:- +)*[^\s#].*?:(?: +(?P<value>[^\s#].*?))?\s*$")


def slip_flaw(text: str, offset: int) -> Flaw | None:
    """The flaw of the line that an offset is in, or of the one above, if it has a slip."""
    above, line = _line_above(text, offset), _line_at(text, offset)
    return _misspaced(*above) or _misspaced(*line) or _indented(above[1], line)


def _misspaced(start: int, line: str) -> Flaw | None:
    for slip in _SLIPS:
        if found := slip.pattern.match(line):
            return Flaw("invalid-yaml", slip.message, start + found.start(1), slip.hint)
    return None


def _indented(above: str, line: tuple[int, str]) -> Flaw | None:
    """The flaw of a line below `key: value` that is indented as if it belonged to the value."""
    start, text = line
    upper, place = _KEY.match(above), start + len(text) - len(text.lstrip(" "))
    if upper is None or upper["value"] is None:
        return None
    if upper["value"][0] in "|>":
        message = "this text is not indented further than its key"
        return Flaw("invalid-yaml", message, place) if place - start <= upper.end(1) else None
    if _KEY.match(text) and place - start > upper.end(1):
        message = "this line is indented too far: the one above has a value already"
        return Flaw("invalid-yaml", message, place)
    return None


def _line_at(text: str, offset: int) -> tuple[int, str]:
    start = _start_of_line(text, offset)
    end = re.compile(r"[\r\n]|\Z").search(text, offset)
    return start, text[start : end.start() if end else len(text)]


def _line_above(text: str, offset: int) -> tuple[int, str]:
    """The last line above that is not blank."""
    filled = len(text[: _start_of_line(text, offset)].rstrip())
    start = _start_of_line(text, filled)
    return start, text[start:filled]


def _start_of_line(text: str, offset: int) -> int:
    return max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1

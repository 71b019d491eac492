"""Escapes for characters (22.2.1 ClassEscape, Annex B.1.2).

Comes in: a text and the index of a backslash in it. Goes out: the characters it stands
for, and the index after the escape. Must not know: groups, which the parser counts.
"""

from __future__ import annotations

import re

from . import classes
from .properties import property_ranges
from .syntax import LAST_CODE_POINT, Chars, PatternError

_CONTROLS = {"f": 0x0C, "n": 0x0A, "r": 0x0D, "t": 0x09, "v": 0x0B}
_SYNTAX_CHARACTERS = frozenset("^$\\.*+?()[]{}|/")
_DECIMAL = re.compile(r"\\[1-9][0-9]*")
_SET = re.compile(r"\\([dDwWsS])")
_PROPERTY = re.compile(r"\\([pP])\{([A-Za-z0-9_=]+)\}")
_HEX = re.compile(r"\\x([0-9A-Fa-f]{2})")
_PAIR = re.compile(r"\\u([Dd][89ABab][0-9A-Fa-f]{2})\\u([Dd][C-Fc-f][0-9A-Fa-f]{2})")
_UNIT = re.compile(r"\\u([0-9A-Fa-f]{4})")
_CODE_POINT = re.compile(r"\\u\{([0-9A-Fa-f]+)\}")
_CONTROL_LETTER = re.compile(r"\\c([A-Za-z])")
_CLASS_CONTROL = re.compile(r"\\c([A-Za-z0-9_])")
_NUL = re.compile(r"\\0(?![0-9])")
_OCTAL = re.compile(r"\\([0-3][0-7]{0,2}|[4-7][0-7]?)")


class Escapes:
    """Reads escapes, by the rules of the `u` flag if `strict`, else by Annex B.

    `named` is true if the pattern has named groups, which make `\\k` special.
    """

    def __init__(self, text: str, *, strict: bool, named: bool) -> None:
        self.text = text
        self.strict = strict
        self.named = named

    def decimal(self, at: int, total: int) -> str | None:
        """`\\12` if it refers to one of `total` groups, else None."""
        found = _DECIMAL.match(self.text, at)
        if found is None:
            return None
        if len(found[0]) < 10 and int(found[0][1:]) <= total:
            return found[0]
        if self.strict:
            raise PatternError("reference to a group that does not exist", at)
        return None

    def chars(self, at: int, *, in_class: bool) -> tuple[Chars, int]:
        """Reads one escape for characters."""
        if found := _SET.match(self.text, at):
            ranges = classes.BY_LETTER[found[1].lower()]
            return Chars(ranges, negated=found[1].isupper()), found.end()
        if found := _PROPERTY.match(self.text, at):
            return Chars(property_ranges(found[2]), found[1] == "P"), found.end()
        code_point, end = self.code_point(at, in_class)
        return classes.literal(code_point), end

    def code_point(self, at: int, in_class: bool) -> tuple[int, int]:
        numeric = self.numeric(at)
        if numeric is not None:
            return numeric
        if found := self.control(at, in_class):
            return ord(found[1]) & 0x1F, found.end()
        char = self.text[at + 1 : at + 2]
        if not char:
            raise PatternError("nothing follows the backslash", at)
        if char in _CONTROLS:
            return _CONTROLS[char], at + 2
        if char == "b" and in_class:
            return 0x08, at + 2
        return self.identity(at, char, in_class)

    def numeric(self, at: int) -> tuple[int, int] | None:
        """Reads a character given by its number, in any notation."""
        if found := _PAIR.match(self.text, at):
            high, low = (int(unit, 16) for unit in found.groups())
            return 0x10000 + (high - 0xD800) * 0x400 + (low - 0xDC00), found.end()
        for notation in (_HEX, _UNIT, _CODE_POINT):
            found = notation.match(self.text, at)
            if found and int(found[1], 16) <= LAST_CODE_POINT:
                return int(found[1], 16), found.end()
        if found := _NUL.match(self.text, at):
            return 0, found.end()
        if not self.strict and (found := _OCTAL.match(self.text, at)):
            return int(found[1], 8), found.end()
        return None

    def control(self, at: int, in_class: bool) -> re.Match[str] | None:
        in_annex_b = in_class and not self.strict
        return (_CLASS_CONTROL if in_annex_b else _CONTROL_LETTER).match(self.text, at)

    def identity(self, at: int, char: str, in_class: bool) -> tuple[int, int]:
        """Reads an escaped character that stands for itself."""
        if not self.strict and char == "c":
            return ord("\\"), at + 1
        known = char in _SYNTAX_CHARACTERS or (in_class and char == "-")
        refused = self.strict or (self.named and char == "k")
        if refused and not known:
            raise PatternError(f"unknown escape \\{char}", at)
        return ord(char), at + 2

"""Reads ECMA-262 regular expressions, in order to write matching texts.

Comes in: a `pattern`. Goes out: an expression that writes texts which probably match;
`matches` is the verdict of jsonschema-rs on a text. Must not know: schemas.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from jsonschema_rs import Draft202012Validator

from .choices import Choices
from .regex import (
    Back,
    Character,
    Concatenation,
    Either,
    Part,
    Ranges,
    Repeat,
    Sampling,
    complement,
)

_DIGIT: Ranges = ((48, 57),)
_WORD: Ranges = ((97, 122), (65, 90), (48, 57), (95, 95))
_SPACE: Ranges = ((32, 32), (9, 13), (0xA0, 0xA0), (0x2028, 0x2029), (0xFEFF, 0xFEFF))
_NEWLINE: Ranges = ((10, 10), (13, 13), (0x2028, 0x2029))
_LETTER: Ranges = ((97, 122), (65, 90), (0xC0, 0xD6), (0x3B1, 0x3C9), (0x4E00, 0x4E20))
_CLASSES = {"d": _DIGIT, "w": _WORD, "s": _SPACE}
_CONTROLS = {"t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "0": "\0"}
# A few characters of each category; characters outside a category are outside these.
_CATEGORIES: dict[str, Ranges] = {
    "L": _LETTER,
    "Lu": ((65, 90), (0xC0, 0xD6), (0x410, 0x42F)),
    "Ll": ((97, 122), (0xDF, 0xF6), (0x430, 0x44F)),
    "N": ((48, 57), (0x660, 0x669)),
    "Nd": ((48, 57), (0x660, 0x669)),
    "P": ((0x21, 0x23), (0x25, 0x2A), (0x2C, 0x2F), (0x3A, 0x3B), (0x3F, 0x40)),
    "S": ((0x24, 0x24), (0x2B, 0x2B), (0x3C, 0x3E), (0x7C, 0x7C)),
    "Z": ((32, 32), (0xA0, 0xA0), (0x3000, 0x3000)),
    "M": ((0x300, 0x36F),),
    "C": ((0, 31),),
}
_NOTHING = Concatenation(())
_QUANTIFIER = re.compile(r"(?:([*+?])|\{(\d+)(,?)(\d*)\})\??")
_CODE = re.compile(r"u\{([0-9A-Fa-f]+)\}|u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})")
_GROUP = re.compile(r"\((?:\?(?:<(?P<name>\w+)>|(?P<look><?[=!])|:))?")
_NOISE = ("", "", "", "~", "\n", " x", "😀")
# The limit of an unbounded repetition
_UNBOUNDED = 2**16


class UnknownSyntax(ValueError):
    """The pattern has syntax that is not supported here."""


@cache
def matches(pattern: str, text: str) -> bool:
    """Whether a `pattern` matches a text, by the oracle's own engine. Raises
    jsonschema_rs.ValidationError for a broken pattern."""
    return _matcher(pattern).is_valid(text)


@cache
def _matcher(pattern: str) -> Draft202012Validator:
    return Draft202012Validator({"pattern": pattern})


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern that can be turned into text."""

    part: Part
    starts: bool
    ends: bool

    def sample(self, choices: Choices, room: int, fill: bool) -> str:
        """Text with up to `room` repetitions more than needed; all to `fill` it."""
        text = self.part.write(Sampling(choices, room, fill))
        if room and not self.starts:
            text = choices.one_of(_NOISE) + text
        return text + choices.one_of(_NOISE) if room and not self.ends else text


def parsed(pattern: str) -> Pattern:
    """The pattern, ready to be sampled. Raises UnknownSyntax for unsupported syntax."""
    reader = _Reader(pattern)
    part = reader.either()
    if reader.rest:
        raise UnknownSyntax(pattern)
    return Pattern(part, pattern.startswith("^"), pattern.endswith("$"))


class _Reader:
    """Recursive descent through one pattern. `rest` is the unread part."""

    def __init__(self, pattern: str) -> None:
        self.rest = pattern
        self._groups = 0

    def either(self) -> Part:
        """`a|b`"""
        options = [self._concatenation()]
        while self._eat("|"):
            options.append(self._concatenation())
        return options[0] if len(options) == 1 else Either(tuple(options))

    def _eat(self, text: str) -> bool:
        found = self.rest.startswith(text)
        self.rest = self.rest.removeprefix(text)
        return found

    def _take(self, expression: re.Pattern[str]) -> re.Match[str] | None:
        if found := expression.match(self.rest):
            self.rest = self.rest[found.end() :]
        return found

    def _next(self) -> str:
        if not self.rest:
            raise UnknownSyntax("unfinished")
        first, self.rest = self.rest[0], self.rest[1:]
        return first

    def _concatenation(self) -> Part:
        parts: list[Part] = []
        while self.rest and self.rest[0] not in "|)":
            parts.append(self._repeated(self._atom()))
        return Concatenation(tuple(parts))

    def _repeated(self, part: Part) -> Part:
        if not (found := self._take(_QUANTIFIER)):
            return part
        mark, low, comma, high = found.groups()
        match mark:
            case "*":
                return Repeat(part, 0, _UNBOUNDED)
            case "+":
                return Repeat(part, 1, _UNBOUNDED)
            case "?":
                return Repeat(part, 0, 1)
        most = int(high) if high else _UNBOUNDED if comma else int(low)
        return Repeat(part, int(low), most)

    def _atom(self) -> Part:
        if self.rest[0] == "(":
            return self._group()
        match self._next():
            case "^" | "$":
                return _NOTHING
            case "[":
                return Character(self._class())
            case ".":
                return Character(complement(_NEWLINE))
            case "\\":
                return self._escape()
            case literal:
                return Character(_only(literal))

    def _group(self) -> Part:
        found = self._take(_GROUP)
        capturing = found is not None and (found[0] == "(" or found["name"])
        self._groups += bool(capturing)
        names = (str(self._groups), found["name"] or "") if found and capturing else ()
        inner = self.either()
        if not self._eat(")"):
            raise UnknownSyntax("unfinished group")
        match found["look"] if found else None:
            case None:
                return Concatenation((inner,), names)
            case "=" | "<=":
                return Either((_NOTHING, _NOTHING, _NOTHING, inner))
            case _:
                return _NOTHING

    def _escape(self) -> Part:
        if self.rest[:1] in ("b", "B"):
            self._next()
            return _NOTHING
        if found := self._take(re.compile(r"k<(\w+)>|([1-9]\d*)")):
            return Back(found[1] or found[2])
        return Character(self._escaped())

    def _escaped(self) -> Ranges:
        """The characters of an escape, inside or outside a class."""
        if found := self._take(_CODE):
            return _only(self._code(found))
        if found := self._take(re.compile(r"([pP])\{(?:\w+=)?(\w+)\}")):
            known = _CATEGORIES.get(found[2], _CATEGORIES.get(found[2][0], _LETTER))
            return known if found[1] == "p" else complement(known)
        if found := self._take(re.compile("c([A-Za-z])")):
            return _only(chr(ord(found[1]) % 32))
        letter = self._next()
        if letter.lower() in _CLASSES:
            known = _CLASSES[letter.lower()]
            return known if letter.islower() else complement(known)
        return _only(_CONTROLS.get(letter, letter))

    def _code(self, found: re.Match[str]) -> str:
        first = int(found[1] or found[2] or found[3], 16)
        low = re.match(r"\\u([Dd][C-Fc-f][0-9A-Fa-f]{2})", self.rest)
        if 0xD800 <= first < 0xDC00 and low:
            self.rest = self.rest[low.end() :]
            return chr(0x10000 + (first - 0xD800) * 0x400 + int(low[1], 16) - 0xDC00)
        return chr(first)

    def _class(self) -> Ranges:
        negated = self._eat("^")
        found: list[tuple[int, int]] = []
        while not self._eat("]"):
            first = self._member()
            if self.rest[:1] == "-" and self.rest[1:2] != "]" and len(first) == 1:
                self._next()
                first = ((first[0][0], self._member()[-1][1]),)
            found.extend(first)
        return complement(tuple(found)) if negated else tuple(found)

    def _member(self) -> Ranges:
        first = self._next()
        return self._escaped() if first == "\\" else _only(first)


def _only(character: str) -> Ranges:
    return ((ord(character), ord(character)),)

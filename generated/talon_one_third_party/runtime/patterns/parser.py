"""Parses ECMA-262 patterns (edition 2024, section 22.2.1 and Annex B.1.2).

Comes in: the text of a pattern. Goes out: a `Node`. Must not know: what the
tree is used for.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress

from . import classes
from .escapes import Escapes
from .syntax import (
    Alternation,
    Backreference,
    Boundary,
    Chars,
    End,
    Group,
    Look,
    Node,
    PatternError,
    Ranges,
    Repeat,
    Sequence,
    Start,
    UnsupportedPattern,
)

_BRACES = re.compile(r"\{([0-9]+)(?:(,)([0-9]*))?\}")
_NAME = re.compile(r"<([^>]*)>")
# Escapes and classes, in which a parenthesis does not count; then opening groups.
_GROUPS = re.compile(
    r"\\.|\[(?:\\.|[^\]\\])*\]|(?P<open>\((?!\?)|\(\?<(?![=!])(?P<name>[^>]*)>)",
    re.DOTALL,
)
_LOOKS = {
    "(?=": (False, False),
    "(?!": (False, True),
    "(?<=": (True, False),
    "(?<!": (True, True),
}
_ATOMS: Mapping[str, Node] = {
    "^": Start(),
    "$": End(),
    ".": Chars(classes.LINE_TERMINATORS, negated=True),
}
_NOT_REPEATABLE = (Start, End, Boundary)


def parse(text: str) -> Node:
    """Parses by the rules of the `u` flag or, if those do not fit, by those of Annex B.

    Raises PatternError if the pattern is invalid by both, and UnsupportedPattern for
    syntax that this parser does not support.
    """
    try:
        return _strict_or_not(text)
    except RecursionError:
        raise UnsupportedPattern("groups are nested too deeply") from None


def _strict_or_not(text: str) -> Node:
    with suppress(PatternError):
        return _Parser(text, strict=True).pattern()
    return _Parser(text, strict=False).pattern()


class _Parser:
    """A cursor over the text, with one method for each production of the grammar."""

    def __init__(self, text: str, *, strict: bool) -> None:
        self.text = text
        self.at = 0
        self.strict = strict
        groups = [found for found in _GROUPS.finditer(text) if found["open"]]
        self.total = len(groups)
        self.names = {
            found["name"]: number
            for number, found in reversed([*enumerate(groups, 1)])
            if found["name"] is not None
        }
        self.opened = 0
        self.closed: set[int] = set()
        self.behind = 0
        self.escapes = Escapes(text, strict=strict, named=bool(self.names))

    def pattern(self) -> Node:
        node = self.disjunction()
        if self.at < len(self.text):
            raise self.error("unmatched parenthesis")
        return node

    def error(self, message: str) -> PatternError:
        return PatternError(message, self.at)

    def take(self, token: str) -> bool:
        found = self.text.startswith(token, self.at)
        self.at += len(token) * found
        return found

    def disjunction(self) -> Node:
        branches = [self.alternative()]
        while self.take("|"):
            branches.append(self.alternative())
        return branches[0] if len(branches) == 1 else Alternation(tuple(branches))

    def alternative(self) -> Node:
        parts: list[Node] = []
        while self.at < len(self.text) and self.text[self.at] not in "|)":
            parts.append(self.quantified(self.atom()))
        return parts[0] if len(parts) == 1 else Sequence(tuple(parts))

    def quantified(self, atom: Node) -> Node:
        start = self.at
        limits = self.quantifier()
        if limits is None:
            return atom
        if not self.repeatable(atom):
            raise PatternError("nothing to repeat", start)
        least, most = limits
        if most is not None and most < least:
            raise PatternError("numbers out of order in quantifier", start)
        return Repeat(atom, least, most, lazy=self.take("?"))

    def quantifier(self) -> tuple[int, int | None] | None:
        for sign, limits in (("*", (0, None)), ("+", (1, None)), ("?", (0, 1))):
            if self.take(sign):
                return limits
        if found := _BRACES.match(self.text, self.at):
            self.at = found.end()
            least, comma, most = found.groups()
            return int(least), int(most or least) if most or not comma else None
        return None

    def repeatable(self, atom: Node) -> bool:
        if isinstance(atom, Look):
            # Annex B.1.2, QuantifiableAssertion
            return not self.strict and not atom.behind
        return not isinstance(atom, _NOT_REPEATABLE)

    def atom(self) -> Node:
        char = self.text[self.at]
        match char:
            case "(":
                return self.parenthesised()
            case "[":
                return self.char_class()
            case "\\":
                return self.escape()
            case "^" | "$" | ".":
                self.at += 1
                return _ATOMS[char]
        self.refuse_syntax_character(char)
        self.at += 1
        return classes.literal(ord(char))

    def refuse_syntax_character(self, char: str) -> None:
        if char in "*+?" or _BRACES.match(self.text, self.at):
            raise self.error("nothing to repeat")
        if self.strict and char in "{}]":
            raise self.error(f"lone {char}")

    def parenthesised(self) -> Node:
        for opening, (behind, negated) in _LOOKS.items():
            if self.take(opening):
                return self.look(behind, negated)
        if self.take("(?:"):
            return Group(self.body(), None)
        self.at += 1
        self.opened += 1
        number = self.opened
        start = self.at
        if self.take("?") and self.names.get(self.group_name()) != number:
            raise PatternError("two groups have the same name", start)
        body = self.body()
        self.closed.add(number)
        return Group(body, number)

    def look(self, behind: bool, negated: bool) -> Node:
        self.behind += behind
        body = self.body()
        self.behind -= behind
        return Look(body, behind, negated)

    def body(self) -> Node:
        node = self.disjunction()
        if not self.take(")"):
            raise self.error("missing closing parenthesis")
        return node

    def group_name(self) -> str:
        found = _NAME.match(self.text, self.at)
        if found is None:
            raise self.error("invalid group")
        name = found[1]
        if not name.replace("$", "_").isidentifier():
            raise self.error("invalid group name")
        self.at = found.end()
        return name

    def escape(self) -> Node:
        follows = self.text[self.at + 1 : self.at + 2]
        if follows in ("b", "B"):
            self.at += 2
            return Boundary(negated=follows == "B")
        if follows == "k" and (self.strict or self.names):
            return self.named_backreference()
        if found := self.escapes.decimal(self.at, self.total):
            self.at += len(found)
            return self.backreference(int(found[1:]))
        chars, self.at = self.escapes.chars(self.at, in_class=False)
        return chars

    def named_backreference(self) -> Node:
        self.at += 2
        name = self.group_name()
        if name not in self.names:
            raise self.error(f"no group named {name}")
        return self.backreference(self.names[name])

    def backreference(self, number: int) -> Node:
        if self.behind:
            raise UnsupportedPattern("a backreference in a look-behind")
        # A reference inside or before its group is empty (22.2.2.9.6).
        return Backreference(number) if number in self.closed else Sequence(())

    def char_class(self) -> Node:
        self.at += 1
        negated = self.take("^")
        ranges: list[tuple[int, int]] = []
        while not self.take("]"):
            ranges.extend(self.class_range())
        return Chars(tuple(ranges), negated)

    def class_range(self) -> Ranges:
        start = self.at
        first = self.class_atom()
        if self.text[self.at : self.at + 2] in ("-]", "-") or not self.take("-"):
            return first
        last = self.class_atom()
        if classes.is_single(first) and classes.is_single(last):
            if first[0][0] > last[0][0]:
                raise PatternError("range out of order in class", start)
            return ((first[0][0], last[0][0]),)
        if self.strict:
            raise PatternError("a set cannot end a range in a class", start)
        return (*first, (ord("-"), ord("-")), *last)

    def class_atom(self) -> Ranges:
        if self.at >= len(self.text):
            raise self.error("missing ]")
        if self.text[self.at] != "\\":
            self.at += 1
            return classes.literal(ord(self.text[self.at - 1])).ranges
        chars, self.at = self.escapes.chars(self.at, in_class=True)
        return classes.flat(chars)

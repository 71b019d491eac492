"""Writes a syntax tree as a pattern for Python's `re` that finds the same.

Comes in: a `Node`. Goes out: a text that needs no flags. Must not know: the syntax of
ECMA-262.
"""

from __future__ import annotations

from collections.abc import Iterator

from .spelling import bounds, chars_text
from .syntax import (
    Alternation,
    Backreference,
    Boundary,
    Chars,
    End,
    Group,
    Look,
    Node,
    Repeat,
    Sequence,
    Start,
    UnsupportedPattern,
)


def _escape(code_point: int) -> str:
    if code_point > 0xFFFF:
        return f"\\U{code_point:08x}"
    return f"\\u{code_point:04x}" if code_point > 0xFF else f"\\x{code_point:02x}"


def python_text(node: Node) -> str:
    """Writes `node` for `re`. Raises UnsupportedPattern if a capture would differ."""
    referenced = {
        found.number for found in _walk(node) if isinstance(found, Backreference)
    }
    if referenced & set(_unreliable(node, False)):
        raise UnsupportedPattern("a backreference to a group that is repeated")
    return _Writer(capturing=bool(referenced)).text(node)


class _Writer:
    """Writes capturing groups only if a backreference needs them: `re` is faster
    without."""

    def __init__(self, capturing: bool) -> None:
        self.capturing = capturing

    def text(self, node: Node) -> str:
        match node:
            case Chars():
                # ECMA-262 has an empty class, `re` does not: (?!) never matches
                return chars_text(node, _escape) or "(?!)"
            case Start():
                return r"\A"
            case End():
                return r"\Z"
            case Boundary(negated):
                # before Python 3.14, \B does not match in an empty text
                return r"(?!(?a:\b))" if negated else r"(?a:\b)"
            case Look():
                return self.look(node)
            case Group(body, number):
                captures = self.capturing and number is not None
                return f"({'' if captures else '?:'}{self.text(body)})"
            case Backreference(number):
                return rf"(?({number})\{number})"
            case Repeat(body, least, most, lazy):
                atom = self.text(body)
                if not isinstance(body, Chars | Group):
                    atom = f"(?:{atom})"
                return atom + bounds(least, most) + "?" * lazy
            case Sequence(parts):
                return "".join(map(self.text, parts))
            case Alternation(branches):
                return "|".join(map(self.text, branches))

    def look(self, node: Look) -> str:
        sign = ("<" if node.behind else "") + ("!" if node.negated else "=")
        if not node.behind or not isinstance(node.body, Alternation):
            return f"(?{sign}{self.text(node.body)})"
        # `re` needs branches of equal width in a look-behind, so each gets its own.
        looks = [f"(?{sign}{self.text(branch)})" for branch in node.body.branches]
        return "".join(looks) if node.negated else f"(?:{'|'.join(looks)})"


def _walk(node: Node) -> Iterator[Node]:
    yield node
    for child in _children(node):
        yield from _walk(child)


def _children(node: Node) -> tuple[Node, ...]:
    match node:
        case Look(body) | Group(body) | Repeat(body):
            return (body,)
        case Sequence(children) | Alternation(children):
            return children
        case _:
            return ()


def _unreliable(node: Node, inside: bool) -> Iterator[int]:
    """The groups whose captures `re` keeps but ECMA-262 resets.

    ECMA-262 resets captures with each repetition and after a negative look (22.2.2.3).
    """
    match node:
        case Repeat(most=most):
            inside = inside or most != 1
        case Look(negated=True):
            inside = True
        case Group(number=int(number)) if inside:
            yield number
    for child in _children(node):
        yield from _unreliable(child, inside)

"""Python in black's form.

Comes in: a module. Goes out: the same, formatted. Must not know: where it comes from.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib import import_module
from types import ModuleType

from specloom.python.needs_black import doubtful, end_of_text

_STEP = 4


class InvalidInputError(Exception):
    """Black does not accept the source as Python."""


def everywhere(source: str) -> str:
    """All of `source` formatted. Raises InvalidInputError."""
    black = _black()
    try:
        return str(black.format_str(source, mode=black.Mode()))
    except black.InvalidInput as error:
        raise InvalidInputError(str(error)) from error


def where_doubtful(source: str) -> str:
    """`source` with its doubtful statements formatted, or all of it if one is not valid by itself.
    Raises InvalidInputError."""
    try:
        return "\n".join(_lines(_spaced(source.split("\n"))))
    except InvalidInputError:
        return everywhere(source)


def _lines(lines: Sequence[str]) -> Iterator[str]:
    done = 0
    for statement in doubtful(lines):
        yield from lines[done : statement.first]
        done = statement.last + 1
        yield from _statement(lines[statement.first : done])
    yield from lines[done:]


def _spaced(lines: list[str]) -> list[str]:
    """`lines` with one blank line after the imports (or after the docstring if there are none), and
    two before a definition: `tidy` may leave more there."""
    start = _end_of_imports(lines)
    rest = next((number for number in range(start, len(lines)) if lines[number]), start)
    if rest == start or lines[rest].startswith("#"):
        return lines
    blank = 2 if lines[rest].startswith(("@", "async def ", "class ", "def ")) else 1
    return [*lines[:start], *[""] * blank, *lines[rest:]]


def _end_of_imports(lines: Sequence[str]) -> int:
    """The line after the last import at the top level, or after the docstring."""
    for number in reversed(range(len(lines))):
        if lines[number].startswith(("from ", "import ")):
            return (lines.index(")", number) if lines[number].endswith("(") else number) + 1
    return end_of_text(lines, 0) + 1 if lines[0].startswith('"""') else 0


def _statement(lines: Sequence[str]) -> list[str]:
    """One statement formatted in its context: at the same depth, and with a body if it is the head
    of a compound statement."""
    indent = len(lines[0]) - len(lines[0].lstrip())
    margin = " " * indent
    outside = [f"{' ' * column}class _:" for column in range(0, indent, _STEP)]
    body = [f"{margin}    pass"] if lines[-1].endswith(":") else []
    if lines[0].startswith(f"{margin}@"):
        body = [f"{margin}def _():", f"{margin}    pass"]
    made = everywhere("\n".join([*outside, *lines, *body, ""])).split("\n")
    return made[len(outside) : len(made) - 1 - len(body)]


@cache
def _black() -> ModuleType:
    """Imported when needed: this takes longer than generating many documents."""
    return import_module("black")

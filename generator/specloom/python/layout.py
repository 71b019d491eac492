"""Code of any length, broken into lines as black would.

Comes in: code on one line, and the text before and after it. Goes out: the same code, on one line
if it fits, otherwise with its brackets opened, one element per line, each with a trailing comma:
black leaves that alone. Must not know: what the code means.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from specloom.python.code import Code

WIDTH = 88
_STEP = 4

# Strings are matched too, so that their content does not count.
_SIGN = re.compile(r"""[()\[\]{},|]|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'""", re.DOTALL)

_ARGUMENT = re.compile(r"(?!lambda:)(?P<name>\w+): (?P<hint>.+?)(?P<default>(?: = \w+)?)")


def fit(
    head: str, opening: str, items: Sequence[str], closing: str, tail: str = "", indent: int = 0
) -> Code:
    """`head(item, item)tail`, in a line that starts in column `indent`.

    The first line is not indented itself; the others are.
    """
    flat = f"{head}{opening}{', '.join(items)}{closing}{tail}"
    if _fits(flat, indent) or not items:
        return Code(flat)
    return Code(f"{head}{opening}{_lines(items, indent)}{closing}{tail}")


def fold(code: str, indent: int = 0, before: str = "", behind: str = "") -> Code:
    """`code` between `before` and `behind`, in a line that starts in column `indent`.

    Opens the last bracket that is not inside another one, and then everything that is still too
    long; a union outside brackets gets parentheses, and so does a name if that helps. The first
    line is not indented itself.
    """
    if _fits(before + code + behind, indent):
        return Code(before + code + behind)
    margin = "\n" + " " * indent
    # If this avoids opening a bracket, black puts parentheses around the value.
    spare = behind.startswith(" = ") and _fits(f"{before}{code} = (", indent)
    if spare and not _can_spread(code):
        return Code(f"{before}{code} = ({margin}    {behind[3:]}{margin})")
    if len(_cut(code, "|")) > 1 or (code.isidentifier() and _fits(code, indent + _STEP)):
        body = _element(code, indent + _STEP, "")
        return Code(f"{before}({margin}    {body}{margin}){behind}")
    return Code(before + _opened(code, indent, spread=spare) + behind)


def declaration(name: str, hint: str, code: Code) -> Code:
    """`name: hint = code` at the top level, broken as black does it: first inside the value, then
    before it, and last in the hint, `Class[…]`."""
    start = f"{name}: {hint} = "
    if len(start) + len(code.partition("(")[0]) + 1 <= WIDTH:
        return fold(code, before=start)
    if len(f"{start}(") <= WIDTH:
        return Code(f"{start}(\n    {fold(code, indent=4)}\n)")
    outer, _, inner = hint.removesuffix("]").partition("[")
    if len(f"{name}: (") <= WIDTH < len(f"{name}: {outer}[") and len(f"    {hint}") <= WIDTH:
        return Code(f"{name}: (\n    {hint}\n{fold(code, before=') = ')}")
    return Code(f"{name}: {outer}[\n    {inner}\n{fold(code, before='] = ')}")


def _can_spread(code: str) -> bool:
    """Whether a trailing comma in the last bracket can keep it open."""
    start, end = _last_bracket(code)
    return len(_cut(code, "|")) == 1 and len(_cut(code[start:end], ",")) > 1


def _element(code: str, indent: int, behind: str = ",", before: str = "") -> str:
    """One element of a bracket on its own line."""
    if _fits(before + code + behind, indent):
        return before + code + behind
    if (argument := _ARGUMENT.fullmatch(code)) and len(_cut(argument["hint"], "|")) > 1:
        body = _line(_element(argument["hint"], indent + _STEP, ""), indent)
        return f"{argument['name']}: ({body}){argument['default']}{behind}"
    first, *others = _cut(code, "|")
    if not others:
        return before + _opened(code, indent) + behind
    lines = [_element(first, indent, ""), *(_element(part, indent, "", "| ") for part in others)]
    return f"\n{' ' * indent}".join(lines) + behind


def _opened(code: str, indent: int, spread: bool = False) -> str:
    """`code` with its last bracket opened, or unchanged if no bracket has content; `spread` is
    whether each element gets its own line even if all fit on one."""
    start, end = _last_bracket(code)
    inside = code[start:end]
    if not inside.strip():
        return code
    if not _is_trailer(code[:start]):
        body = _lines(_cut(inside, ","), indent)
    elif not spread and _fits(inside, indent + _STEP):
        body = _line(inside, indent)
    else:
        items = _cut(inside, ",")
        body = _lines(items, indent, "" if len(items) == 1 else ",")
    return code[:start] + body + code[end:]


def _is_trailer(code: str) -> bool:
    """Whether the bracket that `code` ends with belongs to the text before it: `list[`, `wire(`.

    Black keeps the content of these on one line if it fits, unless it has a trailing comma.
    """
    return code[-2:-1].isidentifier() or code[-2:-1].isdigit()


def _line(code: str, indent: int) -> str:
    return f"\n{' ' * (indent + _STEP)}{code}\n{' ' * indent}"


def _lines(items: Sequence[str], indent: int, comma: str = ",") -> str:
    """Elements, each on its own line with a comma."""
    margin = "\n" + " " * (indent + _STEP)
    body = "".join(margin + _element(item, indent + _STEP, comma) for item in items)
    return f"{body}\n{' ' * indent}"


def _cut(code: str, separator: str) -> list[str]:
    """The parts between `separator`, ignoring those inside brackets and strings."""
    if separator not in code:
        return [code.strip()]
    ends = [start for depth, start, sign in _signs(code) if depth == 0 and sign == separator]
    starts = [0, *(end + 1 for end in ends)]
    return [code[a:b].strip() for a, b in zip(starts, [*ends, len(code)], strict=True)]


def _last_bracket(code: str) -> tuple[int, int]:
    """The start and end of the content of the last outermost bracket; the end if there is none."""
    start = end = len(code)
    for depth, position, sign in _signs(code):
        if depth == 1 and sign in "([{":
            start = position + 1
        elif depth == 1 and sign in ")]}":
            end = position
    return start, end


def _signs(code: str) -> Iterator[tuple[int, int, str]]:
    """Each bracket, comma and bar outside strings with its position and bracket depth. Brackets
    count as inside themselves.
    """
    depth = 0
    for found in _SIGN.finditer(code):
        sign = found[0]
        if len(sign) == 1:
            depth += sign in "([{"
            yield depth, found.start(), sign
            depth -= sign in ")]}"


def _fits(code: str, indent: int) -> bool:
    """Whether black would leave `code` alone: checks every line, the first one indented."""
    first, *others = code.split("\n")
    return indent + len(first) <= WIDTH and all(len(line) <= WIDTH for line in others)

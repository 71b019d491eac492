"""Text of the document, made safe for Python source.

Comes in: any text or JSON value of a document. Goes out: `Code`, text that may be printed into a
module as it is. Must not know: templates, the IR, what the text means.

Every function here writes in black's style, so that formatting finds nothing to change.
"""

from __future__ import annotations

import inspect
import math
import re
import unicodedata
from collections.abc import Iterable


class Code(str):
    """Python source. Plain `str` is the document's text, and templates refuse to print it.

    Joining, slicing and formatting give plain `str` again: code that builds source from pieces has
    to call `Code(…)` on the result.
    """

    __slots__ = ()


def literal(value: object) -> Code:
    """The expression, on one line, that evaluates to a JSON value (or a tuple of such).

    Raises TypeError for anything else.
    """
    match value:
        case None | bool() | int():
            return Code(repr(value))
        case float():
            return _float(value)
        case str():
            return _string(value)
        case tuple():
            comma = "," if len(value) == 1 else ""
            return Code(f"({', '.join(map(literal, value))}{comma})")
        case list():
            return Code(f"[{', '.join(map(literal, value))}]")
        case dict():
            pairs = (f"{literal(key)}: {literal(item)}" for key, item in value.items())
            return Code(f"{{{', '.join(pairs)}}}")
    raise TypeError(f"{type(value).__name__} is not a JSON value")


def call(function: str, arguments: Iterable[str]) -> Code:
    """`Path("id", "id")`, on one line."""
    return Code(f"{function}({', '.join(arguments)})")


def listed(items: Iterable[str]) -> Code:
    """`[a, b]`, on one line."""
    return Code(f"[{', '.join(items)}]")


def docstring(text: str, indent: int = 0) -> Code:
    '''The inside of a `"""` string that starts in column `indent`.

    A text of several lines ends with a line break, so that the closing quotes are on their own
    line.
    '''
    text = _visible(text.replace("\\", "\\\\")).replace('"""', r"\"\"\"")
    lines = _dedented(text)
    if len(lines) > 1:
        lines.append("")
    elif lines[-1].endswith('"'):
        lines[-1] += " "
    if lines[0].startswith('"'):
        lines[0] = f" {lines[0]}"
    margin = " " * indent
    body = "\n".join(f"{margin}{line}" if line else "" for line in lines).removeprefix(margin)
    return Code(body + margin if len(lines) > 1 else body)


def comment(text: str, indent: int = 0) -> Code:
    """Lines that start with `#`. None of them is a directive to a tool (`noqa`, `type: ignore`)
    or to Python itself (`coding=`, PEP 263)."""
    lines = _dedented(_visible(_DIRECTIVE.sub(r"\1 \2", text)))
    return Code(f"\n{' ' * indent}".join(f"# {line}".rstrip() for line in lines))


# Directives to tools, split where a space turns them into plain words.
_DIRECTIVE = re.compile(
    r"(?i)\b(no|coding|fmt|isort|mypy|pragma|pylint|pyright|ruff|type)(qa|[:=])"
)


def _dedented(text: str) -> list[str]:
    """Lines as PEP 257 trims them, without trailing blanks."""
    text = "\n".join(map(str.rstrip, text.split("\n")))
    return inspect.cleandoc(text.strip()).split("\n")


def _float(value: float) -> Code:
    """`1e16`, while repr writes `1e+16`; infinities and nan, which YAML has, have no literal."""
    text = repr(value)
    return Code(text.replace("e+", "e") if math.isfinite(value) else f'float("{text}")')


def _string(value: str) -> Code:
    """In double quotes unless single ones need fewer backslashes."""
    quote = "'" if value.count('"') > value.count("'") else '"'
    body = _visible(value.replace("\\", "\\\\"), keep="").replace(quote, f"\\{quote}")
    return Code(f"{quote}{body}{quote}")


def _visible(text: str, keep: str = "\n\t") -> str:
    """`text` with every invisible character (controls, bidi marks, U+2028, surrogates) escaped; in
    text for people (`keep`), line ends become \\n and unusual spaces plain ones."""
    if text.isprintable():
        return text
    if keep:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _RARE.sub(lambda found: _shown(found[0], keep), text)


# Anything except printable ASCII, which needs no further check.
_RARE = re.compile(r"[^ -~]")


def _shown(char: str, keep: str) -> str:
    if char.isprintable() or char in keep:
        return char
    return " " if keep and unicodedata.category(char) == "Zs" else repr(char)[1:-1]

"""Descriptions of the document as text of docstrings.

Comes in: text for people, often Markdown. Goes out: the same in lines of readable length. Must not
know: where the text comes from.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable
from functools import lru_cache

from specloom.python.layout import WIDTH
from specloom.python.markup import plain

# A line whose beginning has a meaning, or that is code or part of a table.
_MARKED = re.compile(r"\s{4}|\s*(?:[#|>]|```|~~~|\[[^\]]+\]:)")
_ITEM = re.compile(r"\s*(?:[-*+]|\d+[.)])\s+")
_ENDS = tuple(".!?:;,…。！？：")
_FENCE = re.compile(r"\s*(?:```|~~~)")


@lru_cache(maxsize=4096)  # several methods, and their handlers, share docs
def wrapped(text: str, indent: int, hanging: int = 0) -> str:
    """`text` in lines that are short enough after `indent`, plus `hanging` from the second line on.
    Code, tables, headings and words without spaces stay as they are."""
    lines: list[str] = []
    inside = False
    for line in plain(text).strip().splitlines():
        inside ^= bool(_FENCE.match(line))
        whole = inside or _MARKED.match(line)
        lines += [line.rstrip()] if whole else _broken(line, WIDTH - indent - hanging)
    margin = " " * hanging
    return "\n".join([*lines[:1], *(margin + line if line else "" for line in lines[1:])])


def _broken(line: str, width: int) -> list[str]:
    """One line as several; the continuation of a list item is aligned with its text."""
    if len(line) <= width:
        return [line.rstrip()]
    match = _ITEM.match(line)
    margin = " " * len(match[0]) if match else ""
    found = textwrap.wrap(
        line,
        max(width, 40),
        subsequent_indent=margin,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return found or [""]


def section(title: str, entries: Iterable[str], indent: int) -> str:
    """`Args:` and the like, in a docstring at `indent`; empty without entries."""
    found = [wrapped(entry, indent + 4, hanging=4) for entry in entries]
    return "\n".join(
        [f"{title}:", *(textwrap.indent(each, "    ") for each in found)] if found else []
    )


def continued(text: str, more: str) -> str:
    """`text` and one more sentence: in a separate paragraph after a list, code or a table."""
    text = plain(text).strip()
    last = text.rpartition("\n")[2]
    if not text or not more:
        return text or more
    if _MARKED.match(last) or _ITEM.match(last):
        return f"{text}\n\n{more}"
    return f"{text} {more}" if text.endswith(_ENDS) else f"{text}. {more}"


def sentence(text: str) -> str:
    """A summary with a full stop."""
    text = " ".join(plain(text).split())
    return f"{text}." if text and text[-1].isalnum() else text


def opening(text: str, indent: int) -> str:
    """A summary with a full stop, after the quotes of a docstring at `indent`: usually one line,
    rarely more; paragraphs are kept."""
    if "\n\n" in text.strip():
        return wrapped(text, indent + len('"""'))
    return "\n".join(_broken(sentence(text), WIDTH - indent - len('"""')))

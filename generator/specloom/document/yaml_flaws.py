"""What libyaml finds, in plain words and where the mistake is.

Comes in: libyaml's error, and the text. Goes out: a flaw. Must not know: values.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from types import MappingProxyType

import yaml

from specloom.document.syntax import Flaw, Lines


@dataclass(frozen=True, slots=True)
class _Words:
    """`from_start`: the mistake is where libyaml began with something, not where it gave up."""

    message: str
    hint: str = ""
    from_start: bool = False


_QUOTE_IT = "put the text in quotes"
_WORDS: Mapping[str, _Words] = MappingProxyType(
    {
        "did not find expected key": _Words("the indentation does not match the lines above"),
        "did not find expected '-' indicator": _Words(
            "this is not an item of the list above", "begin it with `-`, or indent it differently"
        ),
        "mapping values are not allowed in this context": _Words(
            "a `:` is not allowed here", f"{_QUOTE_IT}, or the line is indented too far"
        ),
        "could not find expected ':'": _Words("a `:` is missing after this key", "", True),
        "found unexpected end of stream": _Words("this is not closed before the end", "", True),
        "did not find expected ',' or ']'": _Words(
            "this `[` is not closed, or a comma is missing in it", "", True
        ),
        "did not find expected ',' or '}'": _Words(
            "this `{` is not closed, or a comma is missing in it", "", True
        ),
        "block sequence entries are not allowed in this context": _Words(
            "a `-` is not allowed here", "begin a list on a line of its own"
        ),
        "found character that cannot start any token": _Words(
            "a value cannot begin with this character", _QUOTE_IT
        ),
        "did not find expected node content": _Words("a value is missing here"),
        "did not find expected alphabetic or numeric character": _Words(
            "in YAML, `&` and `*` mark anchors and aliases", _QUOTE_IT
        ),
        "found unknown escape character": _Words(
            "this `\\` is no escape that double quotes allow", "use single quotes, or write `\\\\`"
        ),
    }
)


def syntax_flaw(error: yaml.MarkedYAMLError, text: str) -> Flaw:
    """Why a text is no YAML. libyaml's marks count characters, as our offsets do."""
    offset = _offset(error.problem_mark or error.context_mark, text)
    if text[offset : offset + 1] == "\t":
        return Flaw("invalid-yaml", "a tab is not allowed here", offset, "indent with spaces")
    problem = error.problem or "found unexpected end of stream"
    if problem == "did not find expected key" and text[max(offset - 1, 0)] in "'\"":
        return _behind_quotes(text, offset)
    words = _WORDS.get(problem, _Words(problem))
    if words.from_start and error.context_mark is not None:
        offset = _offset(error.context_mark, text)
    return Flaw("invalid-yaml", words.message, offset, words.hint)


def _offset(mark: yaml.Mark | None, text: str) -> int:
    return min(mark.index, len(text)) if mark is not None else 0


def _behind_quotes(text: str, offset: int) -> Flaw:
    """More stands behind the quote that ends a text: it was meant to end before, or after."""
    hint = "a `'` inside '…' is written twice"
    start, lines = _start_of_quotes(text, offset), Lines(text)
    if lines.place(start)[0] == lines.place(offset)[0]:
        return Flaw("invalid-yaml", "nothing may follow quoted text", offset, hint)
    message = f"this quoted text is not closed before line {lines.place(offset)[0]}"
    return Flaw("invalid-yaml", message, start, hint)


def _start_of_quotes(text: str, end: int) -> int:
    with suppress(yaml.YAMLError):
        for token in yaml.scan(text, Loader=yaml.CSafeLoader):
            if token.end_mark.index >= end:
                return _offset(token.start_mark, text)
    return end

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
from specloom.document.yaml_slips import slip_flaw


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
            "a `:` is not allowed here", f"{_QUOTE_IT}, or write each key on a line of its own"
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
            "in YAML, `&` and `*` mark anchors and aliases", _QUOTE_IT, True
        ),
        "did not find expected comment or line break": _Words(
            "nothing may follow `|` or `>` on its line",
            f"{_QUOTE_IT}, or begin it on the next line",
        ),
        "did not find expected <document start>": _Words("the document has ended above, at `...`"),
        "found unknown escape character": _Words(
            "this `\\` is no escape that double quotes allow", "use single quotes, or write `\\\\`"
        ),
    }
)


# What libyaml says of a line that is not what it looks like.
_MISTAKEN = frozenset(
    (
        "could not find expected ':'",
        "did not find expected '-' indicator",
        "did not find expected key",
        "mapping values are not allowed in this context",
    )
)


def syntax_flaw(error: yaml.MarkedYAMLError, text: str) -> Flaw:
    """Why a text is no YAML. libyaml's marks count characters, as our offsets do."""
    offset = _offset(error.problem_mark or error.context_mark, text)
    if text[offset : offset + 1] == "\t":
        return Flaw("invalid-yaml", "a tab is not allowed here", offset, "indent with spaces")
    problem = error.problem or "found unexpected end of stream"
    words = _words(problem, text, offset)
    if words.from_start and error.context_mark is not None:
        offset = _offset(error.context_mark, text)
    if problem in _MISTAKEN and (slip := slip_flaw(text, offset)):
        return slip
    if problem == "did not find expected key" and _quote_before(text, offset):
        return _behind_quotes(text, offset)
    is_last = words.from_start and "\n" not in text[offset:].rstrip()
    hint = words.hint or ("the file may have been cut off" if is_last else "")
    return Flaw("invalid-yaml", words.message, offset, hint)


def _words(problem: str, text: str, offset: int) -> _Words:
    if problem == "did not find expected key" and text[offset : offset + 2].rstrip() == "-":
        return _Words("an item of a list cannot stand among keys", "remove the `-`")
    last = text[:offset].rstrip(" ")[-1:]
    if problem == "did not find expected key" and last in ("]", "}"):
        return _Words(f"nothing may follow this `{last}`", _QUOTE_IT)
    return _WORDS.get(problem, _Words(problem))


def _offset(mark: yaml.Mark | None, text: str) -> int:
    return min(mark.index, len(text)) if mark is not None else 0


def _quote_before(text: str, offset: int) -> str:
    """The quote that ends a text right before this on the same line; "" if there is none."""
    last = text[:offset].rstrip(" ")[-1:]
    return last if last in ("'", '"') else ""


_ESCAPED = MappingProxyType(
    {"'": "a `'` inside '…' is written twice", '"': 'a `"` inside "…" is written `\\"`'}
)


def _behind_quotes(text: str, offset: int) -> Flaw:
    """More stands behind the quote that ends a text: it was meant to end before, or after."""
    quote = _quote_before(text, offset)
    start, lines = _start_of_quotes(text, offset), Lines(text)
    if lines.place(start)[0] == lines.place(offset)[0]:
        hint = _ESCAPED[quote]
        if text[offset] == ",":
            hint = "leave out the comma"
        elif text[offset - 1] == " ":
            hint = "put all of the text in quotes, or none of it"
        return Flaw("invalid-yaml", "nothing may follow quoted text", offset, hint)
    message = f"this quoted text is not closed before line {lines.place(offset)[0]}"
    return Flaw("invalid-yaml", message, start, f"is a `{quote}` missing at its end?")


def _start_of_quotes(text: str, end: int) -> int:
    """Where the quoted text starts that ends right before this."""
    start = end
    with suppress(yaml.YAMLError):
        for token in yaml.scan(text, Loader=yaml.CSafeLoader):
            if token.start_mark.index >= end:
                break
            if isinstance(token, yaml.ScalarToken) and token.style:
                start = _offset(token.start_mark, text)
    return start

"""JSON text → plain values, and the place of each value when somebody asks for it.

Comes in: text. Goes out: a value, or flaws with offsets. Must not know: files, nodes, OpenAPI.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Any

from specloom.diagnostics import shorten
from specloom.document.syntax import (
    MAX_DEPTH,
    Flaw,
    UnreadableTextError,
    duplicate_key,
    nested_too_deep,
    too_deep,
)

_SPACE = re.compile(r"[ \t\r\n]*")
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|-?[0-9][0-9.eE+-]*|-?Infinity|NaN|[\[\]{}]')
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|.)")
_SURROGATE_ESCAPE = re.compile(r"\\u[dD][89a-fA-F]")

# What was meant by a character that JSON does not allow.
_HINTS: Mapping[str, str] = MappingProxyType(
    {
        "'": "JSON allows only double quotes",
        "/": "JSON has no comments",
        "#": "JSON has no comments",
        **dict.fromkeys("TFN", "JSON has `true`, `false` and `null`"),
        **dict.fromkeys("“”„", "write straight quotes"),
        "u": "JSON has `true`, `false` and `null`",
    }
)
# What was meant where Python's reader says this.
_SAID: Mapping[str, str] = MappingProxyType(
    {
        "Expecting property name enclosed in double quotes": "put the name in double quotes",
        "Expecting ',' delimiter": "a comma may be missing before this",
        "Extra data": "the document has ended above: there may be a bracket too many",
        "Invalid control character at": "write `\\n` for a new line in a text, `\\t` for a tab",
        "Invalid \\escape": "write `\\\\` for a `\\`",
    }
)
# A member of an object or array: its key, where the key starts, where the value starts.
# The key of an array's element is its index, and starts where the element does.
Member = tuple[str | int, int, int]


def read_json(text: str) -> Any:
    """The value of a JSON text (RFC 8259, unique keys as in its section 4).

    Raises UnreadableTextError with the code `invalid-json`, `duplicate-key`, `invalid-number`,
    `invalid-character` or `too-deep`.
    """
    try:
        value = json.loads(
            text,
            object_pairs_hook=_unique,
            parse_constant=_finite,
            parse_float=_finite,
        )
    except json.JSONDecodeError as error:
        said = error.msg.lower().removesuffix(" at").removesuffix(" starting")
        message = f"this is not JSON: {said}"
        flaw = Flaw("invalid-json", message, error.pos, _hint(text, error.pos, error.msg))
        raise UnreadableTextError([flaw]) from error
    except (ValueError, RecursionError) as error:
        raise UnreadableTextError(_flaws(text)) from error
    if nested_too_deep(value):
        raise UnreadableTextError(_flaws(text))
    if _SURROGATE_ESCAPE.search(text) and (lone := list(_lone_surrogates(text))):
        raise UnreadableTextError(lone)
    return value


def _hint(text: str, offset: int, said: str) -> str:
    """What was meant where a text stops being JSON."""
    if not text[offset:].strip():
        return "the file may have been cut off"
    if text[offset] in "}]," and text[:offset].rstrip()[-1:] in (",", ""):
        return "remove the comma before the end"
    return _HINTS.get(text[offset]) or _SAID.get(said, "")


class JsonPlaces:
    """Finds the places of values in a JSON text that has been read without flaws."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._members = cache(lambda start: {key: at for key, *at in _members(text, start)})

    def offsets(self, tokens: Sequence[str | int]) -> tuple[int, int]:
        """The offsets of the key and of the value that the tokens lead to."""
        key = value = _skip_space(self._text, 0)
        for token in tokens:
            key, value = self._members(value)[token]
        return key, value


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError("duplicate key")
    return members


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(text)
    return number


def _skip_space(text: str, offset: int) -> int:
    found = _SPACE.match(text, offset)
    return found.end() if found else offset


def _members(text: str, start: int) -> Iterator[Member]:
    """The members of the object or array that starts here; the text is known to be JSON."""
    decoder = json.JSONDecoder()
    is_object = text[start] == "{"
    offset = _skip_space(text, start + 1)
    index = 0
    while text[offset] not in "]}":
        key: str | int = index
        value = key_start = offset
        if is_object:
            key, offset = decoder.raw_decode(text, offset)
            value = _skip_space(text, _skip_space(text, offset) + 1)
        yield key, key_start, value
        _, end = decoder.raw_decode(text, value)
        offset = _skip_space(text, end)
        if text[offset] == ",":
            offset = _skip_space(text, offset + 1)
        index += 1


def _flaws(text: str) -> list[Flaw]:
    """Why a text of sound JSON syntax was refused: by its tokens, else by its keys."""
    return list(_token_flaws(text)) or list(_duplicate_keys(text))


def _token_flaws(text: str) -> Iterator[Flaw]:
    depth = 0
    for token in _TOKEN.finditer(text):
        match token[0][0]:
            case "{" | "[":
                depth += 1
                if depth > MAX_DEPTH:
                    yield too_deep(token.start())
                    return
            case "}" | "]":
                depth -= 1
            case '"':
                pass
            case _ if not _is_number(token[0]):
                message = f"{shorten(token[0])} is not a number that can be read"
                yield Flaw("invalid-number", message, token.start())


def _is_number(text: str) -> bool:
    try:
        return math.isfinite(int(text) if text.lstrip("-").isdecimal() else float(text))
    except OverflowError:  # an integer beyond the floats: JSON holds it
        return True
    except ValueError:
        return False


def _duplicate_keys(text: str) -> Iterator[Flaw]:
    waiting = [_skip_space(text, 0)]
    while waiting:
        seen: dict[str | int, int] = {}
        inner = []
        for key, key_start, value in _members(text, waiting.pop()):
            if key in seen:
                yield duplicate_key(str(key), key_start, seen[key])
            seen.setdefault(key, key_start)
            if text[value] in "{[":
                inner.append(value)
        waiting.extend(reversed(inner))


def _lone_surrogates(text: str) -> Iterator[Flaw]:
    """Escapes of half a character: no text in any encoding (RFC 8259, section 8.2)."""
    high: re.Match[str] | None = None
    for escape in _ESCAPE.finditer(text):
        code = int(escape[1], 16) if escape[1] else 0
        follows = high is not None and high.end() == escape.start()
        is_low = 0xDC00 <= code <= 0xDFFF
        if high is not None and not (is_low and follows):
            yield _half(high)
        if is_low and not follows:
            yield _half(escape)
        high = escape if 0xD800 <= code <= 0xDBFF else None
    if high is not None:
        yield _half(high)


def _half(escape: re.Match[str]) -> Flaw:
    return Flaw("invalid-character", f"{escape[0]} is half a character", escape.start())

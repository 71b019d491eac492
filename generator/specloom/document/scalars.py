"""The text of a plain YAML scalar → the value it stands for (YAML 1.2.2, core schema, 10.3.2).

`NO`, `on` and `2020-01-01` are text here; PyYAML's own resolver follows YAML 1.1.
Must not know: events, positions.
"""

from __future__ import annotations

import math
import re
from types import MappingProxyType

Scalar = str | int | float | bool | None

_WORDS: MappingProxyType[str, Scalar] = MappingProxyType(
    dict.fromkeys(("", "~", "null", "Null", "NULL"))
    | dict.fromkeys(("true", "True", "TRUE"), True)
    | dict.fromkeys(("false", "False", "FALSE"), False)
)
_FIRST_OF_NUMBER = frozenset("+-.0123456789")
_INTEGER = re.compile(r"[-+]?[0-9]+")
_OCTAL = re.compile(r"0o[0-7]+")
_HEXADECIMAL = re.compile(r"0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_NOT_FINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")


def resolve_plain(text: str) -> Scalar:
    """The value of an unquoted scalar.

    Raises ValueError for numbers that JSON lacks (`.inf`, `.nan`, `1e999`) and for integers of
    more digits than Python reads.
    """
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in _FIRST_OF_NUMBER:
        return text
    return _number(text)


def _number(text: str) -> Scalar:
    if _INTEGER.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text) or _NOT_FINITE.fullmatch(text):
        return _finite(text)
    if _OCTAL.fullmatch(text):
        return int(text, 8)
    if _HEXADECIMAL.fullmatch(text):
        return int(text, 16)
    return text


def _finite(text: str) -> float:
    if _NOT_FINITE.fullmatch(text) or not math.isfinite(number := float(text)):
        raise ValueError(text)
    return number

"""YAML text → plain values and the place of each, by the rules of YAML 1.2's core schema.

Comes in: text. Goes out: a value with the offsets of all its members, or flaws with offsets.
Must not know: files, nodes, OpenAPI.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from specloom.document.syntax import Flaw, UnreadableTextError, nested_too_deep, too_deep
from specloom.document.yaml_builder import YamlBuilder
from specloom.document.yaml_flaws import syntax_flaw

# What YAML 1.2.2 calls printable (5.1); a byte order mark inside the text is let through.
_NOT_PRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def read_yaml(text: str) -> tuple[Any, YamlPlaces]:
    """The value of a YAML text and the places in it.

    Raises UnreadableTextError with one of the codes `invalid-yaml`, `invalid-character`,
    `invalid-key`, `invalid-number`, `duplicate-key`, `multiple-documents`, `empty-document`,
    `unsupported-tag`, `unknown-alias`, `too-deep`, `too-large`.
    """
    if found := _NOT_PRINTABLE.search(text):
        message = f"the character U+{ord(found[0]):04X} is not allowed in a document"
        raise UnreadableTextError([Flaw("invalid-character", message, found.start())])
    builder = YamlBuilder()
    try:
        for event in iter(yaml.CSafeLoader(text).get_event, None):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        raise UnreadableTextError([syntax_flaw(error, text)]) from error
    if nested_too_deep(builder.value):  # by aliases in aliases
        raise UnreadableTextError([too_deep(builder.start)])
    if builder.flaws:
        raise UnreadableTextError(builder.flaws)
    return builder.value, YamlPlaces(builder.value, builder.start, builder.offsets)


class YamlPlaces:
    """Finds the places of the values that one YAML text was read into."""

    def __init__(self, value: Any, start: int, offsets: Mapping[int, array[int]]) -> None:
        self._value = value
        self._start = start
        self._offsets = offsets

    def offsets(self, tokens: Sequence[str | int]) -> tuple[int, int]:
        """The offsets of the key and of the value that the tokens lead to. Raises LookupError."""
        key = start = self._start
        value = self._value
        for token in tokens:
            inner = value[token]
            index = list(value).index(token) if isinstance(value, dict) else int(token)
            key, start = self._offsets[id(value)][2 * index : 2 * index + 2]
            value = inner
        return key, start

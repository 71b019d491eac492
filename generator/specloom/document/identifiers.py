"""The places of a document that have names of their own: `$self`, `$id`, `$anchor`.

Comes in: a document's value. Goes out: URIs and anchors with their pointers
(JSON Schema 2020-12 core, section 8.2; OpenAPI 3.2, section 4.1.2.2).
Must not know: files, nodes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urldefrag, urljoin

from specloom.document.pointer import escape

# What these hold is data, not schema: an `$id` inside names nothing.
_DATA = frozenset(("const", "default", "enum", "example", "examples", "value", "x-examples"))
_WORDS = ('$id"', "$id:", "$anchor", "$dynamicAnchor", "$self")


@dataclass(frozen=True, slots=True)
class Identifiers:
    """`resources`: URI → pointer; `anchors`: (URI, name) → pointer; `bases`: pointer → URI."""

    resources: dict[str, str] = field(default_factory=dict)
    anchors: dict[tuple[str, str], str] = field(default_factory=dict)
    bases: dict[str, str] = field(default_factory=dict)

    def base(self, pointer: str) -> str | None:
        """The URI of the innermost `$id` around this place."""
        while self.bases:
            if pointer in self.bases:
                return self.bases[pointer]
            if not pointer:
                break
            pointer = pointer.rpartition("/")[0]
        return None


def find_identifiers(text: str, value: Any, uri: str) -> Identifiers:
    """All names that a document gives; `uri` is where it came from. Most give none: fast."""
    found = Identifiers()
    if not any(word in text for word in _WORDS):
        return found
    if isinstance(value, dict) and isinstance(value.get("$self"), str):
        found.resources[urljoin(uri, value["$self"])] = ""
    waiting = [(value, "", uri, False)]
    while waiting:
        member, pointer, base, names_only = waiting.pop()
        if isinstance(member, dict) and not names_only:
            base = _note(found, member, pointer, base)
        waiting.extend(_inner(member, pointer, base, names_only))
    return found


def _note(found: Identifiers, schema: dict[str, Any], pointer: str, base: str) -> str:
    identifier = schema.get("$id")
    if isinstance(identifier, str):
        base = urldefrag(urljoin(base, identifier)).url
        found.resources[base] = pointer
        found.bases[pointer] = base
    for keyword in ("$anchor", "$dynamicAnchor"):
        if isinstance(schema.get(keyword), str):
            found.anchors[base, schema[keyword]] = pointer
    return base


def _inner(
    member: Any, pointer: str, base: str, names_only: bool
) -> Iterator[tuple[Any, str, str, bool]]:
    match member:
        case dict():
            for key, value in member.items():
                if names_only or key not in _DATA:
                    # The keys of `properties` are names, whatever they look like.
                    is_properties = not names_only and key == "properties"
                    yield value, f"{pointer}/{escape(key)}", base, is_properties
        case list():
            for index, value in enumerate(member):
                yield value, f"{pointer}/{index}", base, False

"""The places of a document that have names of their own: `$self`, `$id`, `$anchor`; and dialects.

Comes in: a document's value. Goes out: URIs and anchors with their pointers
(JSON Schema 2020-12 core, section 8.2; OpenAPI 3.2, section 4.1.2.2), and what each `$schema` says.
Must not know: files, nodes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal
from urllib.parse import urldefrag, urljoin

from specloom.document.pointer import escape
from specloom.schema_keywords import LISTED_SCHEMAS, NAMED_SCHEMAS, ONE_SCHEMA

Kind = Literal["place", "places", "schema", "schemas"]

# What these hold is data, not schema: an `$id` inside names nothing.
_DATA = frozenset(("const", "default", "enum", "example", "examples", "value", "x-examples"))
# What the keys of a schema lead to, one or a list of them, or some by their names. All other keys
# are unknown: inside, nothing has a name (JSON Schema 2020-12 core, section 9.4.2).
_IN_SCHEMA: Mapping[str, Kind] = {
    **dict.fromkeys(ONE_SCHEMA | LISTED_SCHEMAS, "schema"),
    **dict.fromkeys(NAMED_SCHEMAS | {"dependencies"}, "schemas"),
}
# What the keys of all other places lead to: another one, where nothing is said.
_IN_PLACE: Mapping[str, Kind] = {
    **_IN_SCHEMA,
    "schema": "schema",
    "itemSchema": "schema",
    "schemas": "schemas",
    **dict.fromkeys(
        "paths webhooks parameters responses requestBodies headers callbacks pathItems mediaTypes"
        " links securitySchemes content encoding additionalOperations".split(),
        "places",
    ),
}
# What the members are, whatever they are called.
_NAMED: Mapping[Kind, Kind] = {"places": "place", "schemas": "schema"}
_WORDS = ('$id"', "$id:", "$anchor", "$dynamicAnchor", "$self", "$schema")


# A value, its pointer, the URI of the innermost `$id` around it, and what it is.
_Found = tuple[Any, str, str, Kind]


@dataclass(frozen=True, slots=True)
class Identifiers:
    """`resources`: URI → pointer; `anchors`: (URI, name) → pointer; `bases`: pointer → URI;
    `dialects`: pointer → URI of a metaschema."""

    resources: dict[str, str] = field(default_factory=dict)
    anchors: dict[tuple[str, str], str] = field(default_factory=dict)
    bases: dict[str, str] = field(default_factory=dict)
    dialects: dict[str, str] = field(default_factory=dict)

    @property
    def names_any(self) -> bool:
        """Whether there are names by which places could be referred to."""
        return bool(self.resources or self.anchors)

    def base(self, pointer: str) -> str | None:
        """The URI of the innermost `$id` around this place."""
        return _innermost(self.bases, pointer)

    def dialect(self, pointer: str) -> str | None:
        """What the innermost `$schema` around this place says."""
        return _innermost(self.dialects, pointer)


def _innermost(said: Mapping[str, str], pointer: str) -> str | None:
    """What is said of a place, or of the nearest one around it."""
    while said:
        if pointer in said:
            return said[pointer]
        if not pointer:
            break
        pointer = pointer.rpartition("/")[0]
    return None


def find_identifiers(text: str, value: Any, uri: str) -> Identifiers:
    """All names that a document gives; `uri` is where it came from. Most give none: fast."""
    found = Identifiers()
    if isinstance(value, dict) and isinstance(value.get("jsonSchemaDialect"), str):
        found.dialects[""] = value["jsonSchemaDialect"]
    if not any(word in text for word in _WORDS):
        return found
    if isinstance(value, dict) and isinstance(value.get("$self"), str):
        found.resources[urljoin(uri, value["$self"])] = ""
    waiting: list[_Found] = [(value, "", uri, "place")]
    while waiting:
        member, pointer, base, kind = waiting.pop()
        if isinstance(member, dict) and kind not in _NAMED:
            base = _note(found, member, pointer, base)
        waiting.extend(_inner(member, pointer, base, kind))
    return found


def _note(found: Identifiers, schema: dict[str, Any], pointer: str, base: str) -> str:
    if isinstance(schema.get("$schema"), str) and "jsonSchemaDialect" not in schema:
        found.dialects[pointer] = schema["$schema"]
    identifier = schema.get("$id")
    if isinstance(identifier, str):
        base = urldefrag(urljoin(base, identifier)).url
        found.resources[base] = pointer
        found.bases[pointer] = base
    for keyword in ("$anchor", "$dynamicAnchor"):
        if isinstance(schema.get(keyword), str):
            found.anchors[base, schema[keyword]] = pointer
    return base


def _inner(member: Any, pointer: str, base: str, kind: Kind) -> Iterator[_Found]:
    match member:
        case dict():
            for key, value in member.items():
                if (inner := _kind(kind, key)) is not None:
                    yield value, f"{pointer}/{escape(key)}", base, inner
        case list():
            for index, value in enumerate(member):
                yield value, f"{pointer}/{index}", base, _NAMED.get(kind, kind)


def _kind(kind: Kind, key: str) -> Kind | None:
    """What a member is; None where no name in it counts."""
    if kind in _NAMED:
        return _NAMED[kind]
    if kind == "schema":
        return _IN_SCHEMA.get(key)
    return None if key in _DATA else _IN_PLACE.get(key, "place")

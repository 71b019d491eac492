"""Rewrites a document as if discriminators decided about `oneOf`.

Comes in: a document as one JSON value. Goes out: a copy in which the members of a
`oneOf` refuse values that name another member. Must not know: bindings.

In JSON Schema, exactly one member accepts the value. Bindings may only try the one that
a discriminator names. Members stay in place: each gets an additional constraint.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from .dialects import rewrite
from .document import behind, joined, steps
from .json_value import Json

_CHOICES = ("oneOf", "anyOf")


def told_apart(root: Json) -> Json:
    """A copy in which no member of a `oneOf` accepts values that name another."""

    def edit(node: dict[str, Json], _base: str) -> dict[str, Json]:
        members = _list(node.get("oneOf"))
        found = _Discriminator.of(root, node) if members else None
        if found is None:
            return node
        bounds = map(found.bound, range(len(members)))
        return {**node, "oneOf": [*map(_within, members, bounds)]}

    return rewrite(root, edit)


def _within(member: Json, bound: Json) -> Json:
    """The member with an additional constraint."""
    if not isinstance(member, dict):
        return member
    parts = member.get("allOf")
    return {**member, "allOf": [*(parts if isinstance(parts, list) else []), bound]}


@dataclass(frozen=True, slots=True)
class _Discriminator:
    """A property that names members. `tags` maps texts to indexes of members, `default`
    is the index for all other texts and a missing property."""

    property: str
    tags: dict[str, int]
    default: int | None

    @classmethod
    def of(cls, root: Json, node: dict[str, Json]) -> _Discriminator | None:
        """The discriminator of a `oneOf`: the one next to it, or else that of a schema
        that all members extend."""
        places = [_place(root, member) for member in _list(node.get("oneOf"))]
        declared = _declaration(node) or _inherited(root, places)
        if declared is None:
            return None
        name = str(declared.get("propertyName"))
        mapped = _pointers(root, declared.get("mapping"))
        tags: dict[str, int] = {}
        for index, (pointer, schema) in enumerate(places):
            said = [tag for tag, target in mapped if pointer and target == pointer]
            for tag in said or _implied(pointer, schema, name):
                tags.setdefault(tag, index)
        others = _pointers(root, {"": declared.get("defaultMapping")})
        known = [pointer for pointer, _ in places]
        default = next((known.index(p) for _, p in others if p in known), None)
        return cls(name, tags, default)

    def bound(self, index: int) -> Json:
        """The constraint for the member at an index, with the part that is easy to draw
        first. It does not evaluate any property."""
        own = [tag for tag, at in self.tags.items() if at == index]
        others = [tag for tag, at in self.tags.items() if at != index]
        rest: Json = {"type": "object"}
        if self.default in (None, index):
            rest = self._naming(others)
        return {"anyOf": [{"not": {"not": self._naming(own)}}, {"not": rest}]}

    def _naming(self, tags: Sequence[str]) -> Json:
        return {
            "type": "object",
            "required": [self.property],
            "properties": {self.property: {"enum": [*tags]}},
        }


def _declaration(node: dict[str, Json]) -> dict[str, Json] | None:
    found = node.get("discriminator")
    is_told = isinstance(found, dict) and isinstance(found.get("propertyName"), str)
    return found if isinstance(found, dict) and is_told else None


def _inherited(
    root: Json, places: Sequence[tuple[str, Json]]
) -> dict[str, Json] | None:
    """The discriminator of the one schema that all members except null extend."""
    objects = [
        (p, s) for p, s in places if s not in ({"type": "null"}, {"type": ["null"]})
    ]
    found = [_of_family(root, schema, pointer, ()) for pointer, schema in objects]
    pointers = {each and each[0] for each in found}
    return found[0][1] if len(pointers) == 1 and found and found[0] else None


def _of_family(
    root: Json, schema: Json, pointer: str, seen: tuple[str, ...]
) -> tuple[str, dict[str, Json]] | None:
    """The nearest discriminator for schemas that extend its own, and its pointer."""
    if not isinstance(schema, dict) or (pointer and pointer in seen):
        return None
    declared = _declaration(schema)
    if declared is not None and not any(choice in schema for choice in _CHOICES):
        return pointer, declared
    bases = [schema] if "$ref" in schema else []
    for base in [*bases, *_list(schema.get("allOf"))]:
        at, target = _place(root, base)
        if found := _of_family(root, target, at, (*seen, pointer)):
            return found
    return None


def _implied(pointer: str, schema: Json, name: str) -> Sequence[str]:
    """The tags of a schema that is not mapped: its constants, or its name."""
    for part in _own_parts(schema):
        properties = part.get("properties")
        declared = properties.get(name) if isinstance(properties, dict) else None
        if constants := _constants(declared):
            return constants
    stated = schema.get("x-ms-discriminator-value") if isinstance(schema, dict) else 0
    if isinstance(stated, str):
        return [stated]
    section = pointer.rpartition("/")[0]
    return [steps(pointer)[-1]] if section in _SECTIONS else []


_SECTIONS = ("/components/schemas", "/definitions")


def _own_parts(schema: Json) -> Iterator[dict[str, Json]]:
    if isinstance(schema, dict):
        yield schema
        for part in _list(schema.get("allOf")):
            if isinstance(part, dict) and "$ref" not in part:
                yield from _own_parts(part)


def _constants(declared: Json) -> Sequence[str]:
    match declared:
        case {"const": value}:
            return [value] if isinstance(value, str) else []
        case {"enum": [*values]}:
            return [value for value in values if isinstance(value, str)]
    return []


def _pointers(root: Json, mapping: Json) -> Sequence[tuple[str, str]]:
    """The pointers to the targets of a mapping, which are names or references."""
    found = mapping.items() if isinstance(mapping, dict) else ()
    texts = [(tag, text) for tag, text in found if isinstance(text, str)]
    return [
        (tag, _place(root, {"$ref": _reference(root, text)})[0]) for tag, text in texts
    ]


def _reference(root: Json, text: str) -> str:
    names = (f"#{joined(section, text)}" for section in _SECTIONS)
    return next((name for name in names if behind(root, name) is not None), text)


def _place(root: Json, node: Json) -> tuple[str, Json]:
    """What a schema refers to, through references that say nothing else, and its
    pointer; of one that refers to nothing, none."""
    pointer, seen = "", set[str]()
    while isinstance(node, dict) and isinstance(ref := node.get("$ref"), str):
        if ref in seen or (seen and _says_more(node)):
            break
        seen.add(ref)
        pointer, node = unquote(ref[1:]), behind(root, ref)
    return pointer, node


def _says_more(node: dict[str, Json]) -> bool:
    return not node.keys() <= {"$ref", "description", "summary", "title"}


def _list(value: Json) -> list[Json]:
    return value if isinstance(value, list) else []

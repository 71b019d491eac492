"""Rewrites a document for requests or for responses.

Comes in: a document in which some properties are `readOnly` or `writeOnly`. Goes out:
the document without the properties that are not sent in a direction: they are neither
declared nor required. Read-only ones are not sent, write-only ones do not arrive
(OpenAPI 3.1, section 4.8.24.3), whichever of the schemas for an object has the flag.
Must not know: bindings.

A flag in a member of a `oneOf` or `anyOf` only counts where that member applies: there,
the schemas next to the choice do not require the property either. The schemas of `not`
and `if` are not changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Literal, TypeAlias

from .dialects import DATA, NAMED
from .document import Document, behind, members, schemas
from .json_value import Json

Direction: TypeAlias = Literal["", "request", "response"]
Names: TypeAlias = frozenset[str]
# The path from a schema to a choice: through parts of an `allOf`, to the keyword
Way: TypeAlias = tuple[str | int, ...]

_FLAGS: Mapping[str, str] = MappingProxyType(
    {"request": "readOnly", "response": "writeOnly"}
)
_NONE: Names = frozenset()
_CHOICES = ("anyOf", "oneOf")
# Keywords with schemas for the same value, certainly or possibly
_CERTAIN = ("allOf",)
_ALTERNATIVE = ("allOf", *_CHOICES)
_IN_PLACE = (*_ALTERNATIVE, "then", "else", "dependentSchemas")
# The member of the document with the variants of targets for one direction
_VARIANTS = "x-directed"
_UNEVALUATED = ("unevaluatedProperties", "unevaluatedItems")


def matters(document: Document, pointer: str, direction: Direction) -> bool:
    """Whether the schema at a pointer depends on the direction."""
    return bool(direction) and _mentions(document.excerpt(pointer), _FLAGS[direction])


def directed(document: Document, direction: Direction) -> Json:
    """The document in 2020-12, as it holds in a direction."""
    if not direction:
        return document.standard
    return _Travel(document.standard, _FLAGS[direction]).whole()


class _Travel:
    """Rewrites one document, for the flag of properties that are not sent."""

    def __init__(self, root: Json, flag: str) -> None:
        self._root = root
        self._flag = flag
        self._variants: dict[tuple[str, Names], str] = {}

    def whole(self) -> Json:
        """The document, with variants of targets whose properties other schemas
        flag."""
        copy = self.rewritten(self._root)
        made: dict[str, Json] = {}
        while waiting := [
            each for each in self._variants.items() if each[1] not in made
        ]:
            for (reference, names), name in waiting:
                made[name] = self.rewritten(behind(self._root, reference), names)
        return {**members(copy), _VARIANTS: made} if made else copy

    def rewritten(self, node: Json, names: Names = _NONE) -> Json:
        """A copy of a node without the properties that are not sent; `names` are
        flagged by other schemas."""
        match node:
            case list():
                return [self.rewritten(item, names) for item in node]
            case dict():
                names |= self._flagged(node, _CERTAIN)
                way = next(self._dividing(node, names), None)
                if way is not None:
                    return self._divided(node, way, names)
                return {key: self._member(key, node[key], names) for key in node}
            case _:
                return node

    def _member(self, key: str, value: Json, names: Names) -> Json:
        match key, value:
            case "$ref", str():
                return self._reference(value, names)
            case "required", list():
                return [name for name in value if name not in names]
            case "dependentRequired", dict():
                return {k: self._member("required", v, names) for k, v in value.items()}
            case "properties", dict():
                kept = ((k, v) for k, v in value.items() if k not in names)
                return {name: self.rewritten(item) for name, item in kept}
        if key in DATA:
            return value
        passed = names if key in _IN_PLACE else _NONE
        if key in NAMED and isinstance(value, dict):
            return {k: self.rewritten(item, passed) for k, item in value.items()}
        return self.rewritten(value, passed)

    def _reference(self, reference: str, names: Names) -> str:
        """The reference, or one to a variant if its target declares or requires
        properties that only other schemas flag."""
        target = behind(self._root, reference)
        left = names - self._flagged(target, _CERTAIN)
        if not self._speaks(target, left):
            return reference
        new = str(len(self._variants))
        return f"#/{_VARIANTS}/{self._variants.setdefault((reference, left), new)}"

    # --- choices ----------------------------------------------------------------------

    def _dividing(self, node: dict[str, Json], names: Names) -> Iterator[Way]:
        """The paths to choices whose members flag a property that schemas next to them
        declare or require."""
        for way in _choices(node):
            rest, _, parts = _lifted(node, way)
            said = _NONE.union(*(self._flagged(p, _ALTERNATIVE) for p in parts))
            if self._speaks(rest, said - names):
                yield way

    def _divided(self, node: dict[str, Json], way: Way, names: Names) -> Json:
        """The choice, with everything next to it moved into each of its members."""
        rest, keyword, parts = _lifted(node, way)
        whole = {key: rest.pop(key) for key in _UNEVALUATED if key in rest}
        each: list[Json] = [
            self.rewritten({"allOf": [rest, part]}, names) for part in parts
        ]
        return {**members(self.rewritten(whole)), keyword: each}

    # --- what schemas say of properties ----------------------------------------------

    def _flagged(self, node: Json, keywords: tuple[str, ...]) -> Names:
        """The properties that a schema flags, or that the schemas in these keywords
        do."""
        found: set[str] = set()
        for here in self._in_place(node, keywords):
            for name, schema in members(here.get("properties")).items():
                if any(
                    part.get(self._flag) is True
                    for part in self._in_place(schema, _CERTAIN)
                ):
                    found.add(name)
        return frozenset(found)

    def _speaks(self, node: Json, names: Names) -> bool:
        """Whether a schema declares or requires one of these properties."""
        return bool(names) and any(
            not names.isdisjoint(_spoken_of(here))
            for here in self._in_place(node, _IN_PLACE)
        )

    def _in_place(
        self, node: Json, keywords: tuple[str, ...]
    ) -> Iterator[dict[str, Json]]:
        """A schema and those for the same value: behind references, and in these
        keywords. The target of a reference comes once."""
        waiting, seen = [node], set[str]()
        while waiting:
            here = members(waiting.pop())
            yield here
            for keyword in keywords:
                if keyword in here:
                    waiting += _held(keyword, here[keyword])
            reference = here.get("$ref")
            if isinstance(reference, str) and reference not in seen:
                seen.add(reference)
                waiting.append(behind(self._root, reference))


def _choices(node: Json) -> Iterator[Way]:
    """The paths to the choices for the same value, except those behind references."""
    here = members(node)
    yield from ((key,) for key in _CHOICES if isinstance(here.get(key), list))
    for index, part in enumerate(schemas(here.get("allOf"))):
        yield from ((index, *way) for way in _choices(part))


def _lifted(node: Json, way: Way) -> tuple[dict[str, Json], str, list[Json]]:
    """A schema without the choice at the end of a path, and its keyword and members."""
    rest = dict(members(node))
    first, *further = way
    if isinstance(first, str):
        return rest, first, [*schemas(rest.pop(first))]
    others: list[Json] = [*schemas(rest["allOf"])]
    others[first], keyword, parts = _lifted(others[first], tuple(further))
    return {**rest, "allOf": others}, keyword, parts


def _held(keyword: str, value: Json) -> list[Json]:
    """The schemas in a keyword: one, a list, or several by name."""
    if keyword == "dependentSchemas":
        return [*members(value).values()]
    return [*schemas(value)] if isinstance(value, list) else [members(value)]


def _spoken_of(schema: dict[str, Json]) -> Iterator[Json]:
    yield from members(schema.get("properties"))
    lists = [schema.get("required"), *members(schema.get("dependentRequired")).values()]
    for names in lists:
        yield from (
            (n for n in names if isinstance(n, str)) if isinstance(names, list) else ()
        )


def _mentions(node: Json, flag: str) -> bool:
    match node:
        case dict():
            return node.get(flag) is True or any(
                _mentions(value, flag) for value in node.values()
            )
        case list():
            return any(_mentions(item, flag) for item in node)
        case _:
            return False

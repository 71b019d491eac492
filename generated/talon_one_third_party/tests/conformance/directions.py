"""What a document says about one direction of travel.

In: a document in which some properties are `readOnly` or `writeOnly`. Out: the same
document where those that do not travel in a direction are neither declared nor
required: what is read-only is not sent, what is write-only does not arrive (OpenAPI
3.1, section 4.8.24.3), whichever of the schemas for an object says so. Knows no
bindings.

What a member of a `oneOf` or `anyOf` says of a property holds where that member
does: there, what stands beside the choice does not require the property either. What
`not` and `if` ask is asked of the object as it is.
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
# How to get from a schema to a choice: through parts of an `allOf`, to the keyword
Way: TypeAlias = tuple[str | int, ...]

_FLAGS: Mapping[str, str] = MappingProxyType(
    {"request": "readOnly", "response": "writeOnly"}
)
_NONE: Names = frozenset()
_CHOICES = ("anyOf", "oneOf")
# What speaks of the same value, for certain or perhaps
_CERTAIN = ("allOf",)
_ALTERNATIVE = ("allOf", *_CHOICES)
_IN_PLACE = (*_ALTERNATIVE, "then", "else", "dependentSchemas")
# Where the document has what a reference leads to in one direction
_VARIANTS = "x-directed"
_UNEVALUATED = ("unevaluatedProperties", "unevaluatedItems")


def matters(document: Document, pointer: str, direction: Direction) -> bool:
    """Whether what the schema at a pointer says depends on the direction."""
    return bool(direction) and _mentions(document.excerpt(pointer), _FLAGS[direction])


def directed(document: Document, direction: Direction) -> Json:
    """The document, in 2020-12, as it holds for what travels in a direction."""
    if not direction:
        return document.standard
    return _Travel(document.standard, _FLAGS[direction]).whole()


class _Travel:
    """One document and the flag of what does not travel."""

    def __init__(self, root: Json, flag: str) -> None:
        self._root = root
        self._flag = flag
        self._variants: dict[tuple[str, Names], str] = {}

    def whole(self) -> Json:
        """The document, with all that references lead to of which others say more."""
        copy = self.rewritten(self._root)
        made: dict[str, Json] = {}
        while waiting := [
            each for each in self._variants.items() if each[1] not in made
        ]:
            for (reference, names), name in waiting:
                made[name] = self.rewritten(behind(self._root, reference), names)
        return {**members(copy), _VARIANTS: made} if made else copy

    def rewritten(self, node: Json, names: Names = _NONE) -> Json:
        """A copy of a node and all that is below without what does not travel; others say
        that of `names`."""
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
        """The reference; where its target declares or requires what only others say does
        not travel, to one that does not."""
        target = behind(self._root, reference)
        left = names - self._flagged(target, _CERTAIN)
        if not self._speaks(target, left):
            return reference
        new = str(len(self._variants))
        return f"#/{_VARIANTS}/{self._variants.setdefault((reference, left), new)}"

    # --- choices ----------------------------------------------------------------------

    def _dividing(self, node: dict[str, Json], names: Names) -> Iterator[Way]:
        """The ways to choices whose members say of a property that it does not travel,
        while it is spoken of beside them."""
        for way in _choices(node):
            rest, _, parts = _lifted(node, way)
            said = _NONE.union(*(self._flagged(p, _ALTERNATIVE) for p in parts))
            if self._speaks(rest, said - names):
                yield way

    def _divided(self, node: dict[str, Json], way: Way, names: Names) -> Json:
        """The choice, where all that stands beside it is in each of its members."""
        rest, keyword, parts = _lifted(node, way)
        whole = {key: rest.pop(key) for key in _UNEVALUATED if key in rest}
        each: list[Json] = [
            self.rewritten({"allOf": [rest, part]}, names) for part in parts
        ]
        return {**members(self.rewritten(whole)), keyword: each}

    # --- what schemas say of properties ----------------------------------------------

    def _flagged(self, node: Json, keywords: tuple[str, ...]) -> Names:
        """The properties that do not travel by a schema, and by those that it combines
        by these keywords."""
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
        """A schema, and those that speak of the same value: behind references, and in
        these keywords. What a reference leads to comes once."""
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
    """The ways to the choices that hold for the same value, but those behind references."""
    here = members(node)
    yield from ((key,) for key in _CHOICES if isinstance(here.get(key), list))
    for index, part in enumerate(schemas(here.get("allOf"))):
        yield from ((index, *way) for way in _choices(part))


def _lifted(node: Json, way: Way) -> tuple[dict[str, Json], str, list[Json]]:
    """A schema without the choice at the end of a way, its keyword and members."""
    rest = dict(members(node))
    first, *further = way
    if isinstance(first, str):
        return rest, first, [*schemas(rest.pop(first))]
    others: list[Json] = [*schemas(rest["allOf"])]
    others[first], keyword, parts = _lifted(others[first], tuple(further))
    return {**rest, "allOf": others}, keyword, parts


def _held(keyword: str, value: Json) -> list[Json]:
    """The schemas that a keyword has: one, a list, or some by name."""
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

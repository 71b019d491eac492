"""What a document says about one direction of travel.

In: a document in which some properties are ``readOnly`` or ``writeOnly``. Out: the same
document where those that do not travel in a direction are neither declared nor
required: what is read-only is not sent, what is write-only does not arrive (OpenAPI
3.1, section 4.8.24.3). Knows no bindings.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Literal, TypeAlias

from .dialects import DATA, NAMED
from .document import Document, behind, members, schemas
from .json_value import Json

Direction: TypeAlias = Literal["", "request", "response"]

_FLAGS: Mapping[str, str] = MappingProxyType(
    {"request": "readOnly", "response": "writeOnly"}
)
_IN_PLACE = ("allOf", "anyOf", "oneOf")


def matters(document: Document, pointer: str, direction: Direction) -> bool:
    """Whether what the schema at a pointer says depends on the direction."""
    return bool(direction) and _mentions(document.excerpt(pointer), _FLAGS[direction])


def directed(document: Document, direction: Direction) -> Json:
    """The document, in 2020-12, as it holds for what travels in a direction."""
    if not direction:
        return document.standard
    return _Travel(document.standard, _FLAGS[direction]).rewritten(document.standard)


class _Travel:
    """One document and the flag of what does not travel."""

    def __init__(self, root: Json, flag: str) -> None:
        self._root = root
        self._flag = flag

    def rewritten(self, node: Json) -> Json:
        """A copy of a node and all that is below without what does not travel."""
        match node:
            case list():
                return [self.rewritten(item) for item in node]
            case dict():
                here = members(_without(node, {*self._names(node, frozenset())}))
                return {key: self._member(key, value) for key, value in here.items()}
            case _:
                return node

    def _member(self, key: str, value: Json) -> Json:
        if key in DATA:
            return value
        if key in NAMED and isinstance(value, dict):
            return {name: self.rewritten(item) for name, item in value.items()}
        return self.rewritten(value)

    def _names(self, node: Json, seen: frozenset[str]) -> Iterator[str]:
        """The flagged properties of the object that a schema speaks of."""
        here = members(node)
        for name, schema in members(here.get("properties")).items():
            if self._is_flagged(schema, frozenset()):
                yield name
        for part, passed in self._parts(here, _IN_PLACE, seen):
            yield from self._names(part, passed)

    def _is_flagged(self, node: Json, seen: frozenset[str]) -> bool:
        here = members(node)
        parts = self._parts(here, ("allOf",), seen)
        return here.get(self._flag) is True or any(
            self._is_flagged(*part) for part in parts
        )

    def _parts(
        self, here: dict[str, Json], keywords: tuple[str, ...], seen: frozenset[str]
    ) -> Iterator[tuple[Json, frozenset[str]]]:
        """The schemas that speak of the same value, and the references passed."""
        for keyword in keywords:
            yield from ((part, seen) for part in schemas(here.get(keyword)))
        reference = here.get("$ref")
        if isinstance(reference, str) and reference not in seen:
            yield behind(self._root, reference), seen | {reference}


def _without(node: Json, names: set[str]) -> Json:
    """The schema where these properties are neither declared nor required; behind a
    reference they are left to the schema that declares them."""
    if not isinstance(node, dict) or not names:
        return node
    changed = dict(node)
    if isinstance(properties := node.get("properties"), dict):
        changed["properties"] = {k: v for k, v in properties.items() if k not in names}
    if isinstance(required := node.get("required"), list):
        changed["required"] = [name for name in required if name not in names]
    for keyword in _IN_PLACE:
        if isinstance(parts := node.get(keyword), list):
            changed[keyword] = [_without(part, names) for part in parts]
    return changed


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

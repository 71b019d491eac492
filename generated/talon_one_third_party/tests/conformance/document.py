"""A document whose schemas are all JSON Schema 2020-12, and navigation in it.

Comes in: a whole OpenAPI document as one JSON value, into which the caller has bundled
other files, and its version. Goes out: the schema at a JSON pointer, the target of a
`$ref`, and excerpts with only what a schema can reach. Must not know: instances.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast
from urllib.parse import quote, unquote

from .dialects import Dialect, as_2020_12, dialect_of, rewrite
from .identifiers import identified, joined_uri
from .json_value import Json, Schema

BASE = "https://openapi.invalid/document"


def steps(pointer: str) -> list[str]:
    """The keys of a JSON pointer (RFC 6901), unescaped."""
    return [key.replace("~1", "/").replace("~0", "~") for key in pointer.split("/")[1:]]


def joined(pointer: str, *keys: str | int) -> str:
    """The JSON pointer some keys further down."""
    escaped = (str(key).replace("~", "~0").replace("/", "~1") for key in keys)
    return "/".join([pointer, *escaped])


def link(pointer: str) -> str:
    """The linked `$ref` to a JSON pointer of the document."""
    return f"{BASE}#{quote(pointer)}"


def child(node: Json, key: str) -> Json:
    """A member or item. Raises LookupError if there is none."""
    match node:
        case dict():
            return node[key]
        case list() if key.isdecimal():
            return node[int(key)]
    raise LookupError(f"no {key!r} here")


def lookup(node: Json, pointer: str) -> Json:
    """The value at a JSON pointer. Raises LookupError if there is none."""
    for key in steps(pointer):
        node = child(node, key)
    return node


def behind(node: Json, reference: str) -> Json:
    """The target of a `$ref` inside the document, or None."""
    if reference[:1] != "#":
        return None
    try:
        return lookup(node, unquote(reference[1:]))
    except LookupError:
        return None


@dataclass(frozen=True, slots=True)
class Document:
    """A document in two spellings, with the same pointers in both.

    `standard` is the document itself, in 2020-12. In `linked`, which instances are
    drawn from, every reference inside the document is `BASE#<pointer>` and nothing has
    an `$id`, so that schemas can be moved and combined. A `$dynamicRef` is linked to
    its static target. `identified` maps the URIs of `$id`s and anchors to pointers.
    """

    standard: Json
    linked: Json
    identified: Mapping[str, str]

    @classmethod
    def read(cls, root: Json, dialect: Dialect | None = None) -> Document:
        """Reads a document; `dialect` defaults to the version that it names."""
        standard = as_2020_12(root, dialect or dialect_of(root))
        places = dict(identified(standard, BASE))
        return cls(standard, _linked(standard, places), places)

    def schema(self, pointer: str) -> Schema:
        """The linked schema at a JSON pointer. Null, which is not a schema, is read as
        the schema for everything. Raises LookupError if there is none."""
        node = lookup(self.linked, pointer)
        if node is None:
            return True
        if not isinstance(node, bool | dict):
            raise LookupError(f"no schema at {pointer}")
        return node

    def judged(self) -> Json:
        """The spelling for a validator: the document's own, if possible.

        JSON Schema does not look for names in the places where OpenAPI has schemas;
        the linked spelling says the same without them. If a `$dynamicRef` depends on
        them, schemas with names are repeated under `$defs`, where they are found.
        """
        if self.is_dynamic():
            return {**members(self.standard), "$defs": dict(self._named())}
        return self.standard if self.identified.keys() == {BASE} else self.linked

    def _named(self) -> Iterator[tuple[str, Json]]:
        """The outermost schemas with an `$id` or an anchor, by their pointers."""
        found = ""
        for pointer in sorted({*self.identified.values()} - {""}, key=steps):
            if not found or not f"{pointer}/".startswith(f"{found}/"):
                found = pointer
                yield pointer, lookup(self.standard, pointer)

    def is_dynamic(self) -> bool:
        """Whether the target of a reference depends on the way to it."""
        return self.identified.keys() != {BASE} and _is_dynamic(self.standard)

    def target(self, reference: str) -> Schema | None:
        """The target of a linked `$ref`, or None if it is outside the document."""
        pointer = self.pointer(reference)
        return None if pointer is None else self.schema(pointer)

    def pointer(self, reference: str) -> str | None:
        """The JSON pointer in a linked `$ref`, or None if it is outside the
        document."""
        resource, _, fragment = reference.partition("#")
        return unquote(fragment) if resource == BASE else None

    def excerpt(self, pointer: str) -> Json:
        """The part of the linked document that the schema at `pointer` can reach."""
        found: set[str] = set()
        waiting = [pointer]
        while waiting:
            if (here := waiting.pop()) not in found:
                found.add(here)
                inner = map(self.pointer, references(lookup(self.linked, here)))
                waiting.extend(target for target in inner if target is not None)
        if "" in found:
            return self.linked
        sparse: dict[str, Json] = {}
        for here in sorted(found, key=len):
            _graft(sparse, self.linked, steps(here))
        return sparse


def references(node: Json) -> Iterator[str]:
    """Every `$ref` at or below a node, and everything that looks like one."""
    match node:
        case dict():
            if isinstance(reference := node.get("$ref"), str):
                yield reference
            for value in node.values():
                yield from references(value)
        case list():
            for item in node:
                yield from references(item)


def _is_dynamic(node: Json) -> bool:
    match node:
        case dict():
            return "$dynamicRef" in node or any(map(_is_dynamic, node.values()))
        case list():
            return any(map(_is_dynamic, node))
        case _:
            return False


def _graft(onto: dict[str, Json], source: Json, keys: list[str]) -> None:
    """Copies the value at `keys`; lists on the way are copied whole."""
    for key in keys[:-1]:
        source = child(source, key)
        if key not in onto and not isinstance(source, list):
            onto[key] = {}
        elif key not in onto:
            onto[key] = source
        step = onto[key]
        if not isinstance(step, dict) or step is source:
            return  # already there with all that it holds
        onto = step
    onto.setdefault(keys[-1], child(source, keys[-1]))


def _linked(root: Json, places: Mapping[str, str]) -> Json:
    def edit(node: dict[str, Json], base: str) -> dict[str, Json]:
        reference = node.get("$ref", node.get("$dynamicRef"))
        others = {k: v for k, v in node.items() if k not in _NAMING}
        if not isinstance(reference, str):
            return others
        return {"$ref": _absolute(reference, base, places), **others}

    return rewrite(root, edit)


_NAMING = ("$ref", "$dynamicRef", "$id", "$anchor", "$dynamicAnchor")


def _absolute(reference: str, base: str, places: Mapping[str, str]) -> str:
    uri = BASE
    for part in [*base.split(), reference]:
        uri = joined_uri(uri, part)
    resource, _, fragment = uri.partition("#")
    if uri in places:
        return link(places[uri])
    if resource in places and fragment[:1] in ("", "/"):
        return link(places[resource] + unquote(fragment))
    return uri


def members(node: Json) -> dict[str, Json]:
    """The node if it is an object, else an empty one."""
    return node if isinstance(node, dict) else {}


def as_schema(node: Json) -> Schema:
    """The node if it is a schema, else the one for everything."""
    return node if isinstance(node, bool | dict) else True


def schemas(node: Json) -> list[Schema]:
    """The node if it is a list of schemas, else an empty one."""
    return cast(list[Schema], node) if isinstance(node, list) else []

"""Finds the operations of a document and the schemas that they use.

Comes in: a document. Goes out: for each operation its parameters, headers and bodies,
each with the pointer of its schema. References to shared parameters, bodies and
responses are followed, so that a pointer leads to the schema itself. Must not know:
bindings.

In a path with a query (`/search?kind=file&q={text}`), a path parameter of the query is
a query parameter, with the name that it has there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias
from urllib.parse import unquote

from .document import Document, joined, lookup, members
from .json_value import Json

# A parameter in the query of a path
_ASKED = re.compile(r"([^=]+)=\{([^{}]*)\}")
METHODS = tuple("get put post delete options head patch trace query".split())

# A "field" is a parameter of 2.0 that is one property of a form.
Role: TypeAlias = Literal["parameter", "field", "body", "response", "header"]


@dataclass(frozen=True, slots=True)
class Use:
    """How an operation uses the schema at `pointer`.

    `name` is the name of a parameter or header, `location` the `in` of a parameter,
    `status` the status of a response. `media_type` is empty if all share one schema, as
    in 2.0. `each`: the schema is for one element of a stream.
    """

    pointer: str
    role: Role
    name: str = ""
    location: str = ""
    status: str = ""
    media_type: str = ""
    each: bool = False

    def __str__(self) -> str:
        """For people: `query limit`, `200 response application/json`."""
        parts = (self.status, self.location or self.role, self.name, self.media_type)
        return " ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Call:
    """One operation. `hook` is its name if it is a webhook or callback, `owner` the
    beginning of its `id` then."""

    method: str
    path: str
    uses: Sequence[Use]
    owner: str = ""
    hook: str = ""

    @property
    def id(self) -> str:
        """A unique id: `PUT /pets/{petId}`, or `webhook onPet: POST onPet`."""
        return f"{self.owner}{self.method} {self.path}"

    def __str__(self) -> str:
        return f"{self.method} {self.hook or self.path}"


@dataclass(frozen=True, slots=True)
class _Place:
    """A path item, and the common parts of its operations."""

    pointer: str
    path: str
    owner: str = ""
    hook: str = ""


def calls(document: Document) -> Iterator[Call]:
    """All operations of the paths, in the order of the document, then webhooks, and
    callbacks, including those of callbacks."""
    root = document.standard
    waiting = [
        *(_Place(at, path) for path, at in _inside(root, "/paths")),
        *(
            _Place(at, name, f"webhook {name}: ", name)
            for name, at in _inside(root, "/webhooks")
        ),
    ]
    while waiting:
        place = waiting.pop(0)
        for method, item, operation in _operations(root, place.pointer):
            asked = {} if place.owner else _asked(place.path)
            uses = _uses(root, item, operation, asked)
            yield (call := Call(method, place.path, uses, place.owner, place.hook))
            waiting += _callbacks(root, operation, call)


def _inside(root: Json, holder: str) -> list[tuple[str, str]]:
    """The names and pointers of the members at a pointer."""
    return [(name, joined(holder, name)) for name in members(_at(root, holder))]


def _callbacks(root: Json, operation: str, call: Call) -> Iterator[_Place]:
    for name, at in _inside(root, f"{operation}/callbacks"):
        for path, item in _inside(root, _follow(root, at)):
            yield _Place(item, path, f"{call.id} callback {name}: ", name)


def _operations(root: Json, place: str) -> Iterator[tuple[str, str, str]]:
    """The method, path item and pointer of each operation of a path, those next to its
    `$ref` before those of its target."""
    known = set[str]()
    for item in dict.fromkeys((place, _follow(root, place))):
        for method, operation in _own_operations(root, item):
            if method not in known:
                known.add(method)
                yield method, item, operation


def _own_operations(root: Json, item: str) -> Iterator[tuple[str, str]]:
    found = members(_at(root, item))
    for method in (key for key in METHODS if key in found):
        yield method.upper(), joined(item, method)
    for method in members(found.get("additionalOperations")):
        yield method, joined(item, "additionalOperations", method)


def _asked(path: str) -> Mapping[str, str]:
    """The parameters in the query of a path, with their names there."""
    query = path.partition("#")[0].partition("?")[2]
    found = filter(None, map(_ASKED.fullmatch, query.split("&")))
    return {each[2]: each[1] for each in found}


def _uses(root: Json, item: str, operation: str, asked: Mapping[str, str]) -> list[Use]:
    placed: dict[tuple[str, str], Use] = {}
    for use in _parameters(root, item, operation):
        use = _placed(use, asked)
        placed.setdefault((use.location, use.name), use)
    uses = [
        *placed.values(),
        *_contents(root, joined(operation, "requestBody"), "body"),
    ]
    for status in members(_at(root, joined(operation, "responses"))):
        response = joined(operation, "responses", status)
        uses += _response(root, response, status)
    return uses


def _placed(use: Use, asked: Mapping[str, str]) -> Use:
    """The parameter at the place where it is sent."""
    if use.location in ("path", "query") and use.name in asked:
        return replace(use, name=asked[use.name], location="query")
    return use


def _parameters(root: Json, item: str, operation: str) -> Iterator[Use]:
    """The parameters of the path and of the operation, which override the former."""
    found: dict[tuple[Json, Json], Use] = {}
    for owner in (item, operation):
        listed = _at(root, joined(owner, "parameters"))
        for at in range(len(listed) if isinstance(listed, list) else 0):
            pointer = _follow(root, joined(owner, "parameters", at))
            parameter = members(_at(root, pointer))
            name, location = str(parameter.get("name")), str(parameter.get("in"))
            if location == "body":
                use = Use(joined(pointer, "schema"), "body")
            else:
                role: Role = "field" if location == "formData" else "parameter"
                schema = _schema(root, pointer)
                use = Use(schema, role, name=name, location=location)
            found[name, location] = use
    yield from found.values()


def _response(root: Json, pointer: str, status: str) -> Iterator[Use]:
    pointer = _follow(root, pointer)
    yield from _contents(root, pointer, "response", status)
    for name in members(_at(root, joined(pointer, "headers"))):
        header = _follow(root, joined(pointer, "headers", name))
        yield Use(_schema(root, header), "header", name=name, status=status)


def _contents(root: Json, pointer: str, role: Role, status: str = "") -> Iterator[Use]:
    pointer = _follow(root, pointer)
    owner = members(_at(root, pointer))
    if "schema" in owner:  # of a response of 2.0
        yield Use(joined(pointer, "schema"), role, status=status)
    for name in members(owner.get("content")):
        media = _follow(root, joined(pointer, "content", name))
        for key in ("schema", "itemSchema"):
            if key in members(_at(root, media)):
                schema = joined(media, key)
                each = key == "itemSchema"
                yield Use(schema, role, status=status, media_type=name, each=each)


def _schema(root: Json, pointer: str) -> str:
    """The pointer of the schema of a parameter or header; in 2.0, it is itself one."""
    owner = members(_at(root, pointer))
    if content := members(owner.get("content")):
        media = _follow(root, joined(pointer, "content", next(iter(content))))
        return joined(media, "schema")
    return joined(pointer, "schema") if "schema" in owner else pointer


def _at(root: Json, pointer: str) -> Json:
    """The value at a pointer, or None."""
    try:
        return lookup(root, pointer)
    except LookupError:
        return None


def _follow(root: Json, pointer: str) -> str:
    """The pointer, after following references inside the document."""
    passed = {pointer}
    while True:
        reference = members(_at(root, pointer)).get("$ref")
        if not isinstance(reference, str) or reference[:1] != "#":
            return pointer
        pointer = unquote(reference[1:])
        if pointer in passed:
            return pointer
        passed.add(pointer)

"""Finds the types of a generated package and their schemas in the document.

Comes in: the importable package, and the document. Goes out: sites, each a schema and
its type: of every component, and of every parameter, header and body of every
operation. Must not know: instances. This is the only module that knows what a package
looks like: it uses its codec, `models`, the declarations of operations, and the
manifest with their names.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from importlib import import_module
from importlib.resources import files
from typing import Annotated, Any

from .directions import Direction, matters
from .document import Document, members
from .json_value import Path
from .operations import Use, calls

# The settings of packages from before these could be chosen.
_BEFORE = {
    "assume_object": True,
    "assume_nullable": False,
    "assume_discriminator": False,
    "assume_any_of": False,
    "assume_formats": True,
    "assume_direction": True,
}


@dataclass(frozen=True, slots=True)
class Site:
    """A schema, and the `type` that the package has for it.

    `label` is for people: `POST /pets body application/json`. `direction` is set if the
    meaning of the schema depends on it. `obstacle` tells why the type cannot be
    compared with the schema, if so: then the type is None. `shown_at` has the pointers
    of all uses of the schema, which may have examples beside them. `files` maps
    properties that are bytes outside JSON, about which schemas say nothing, to their
    shapes.
    """

    pointer: str
    label: str
    type: Any
    direction: Direction = ""
    obstacle: str = ""
    shown_at: tuple[str, ...] = ()
    files: Mapping[str, str] = field(default_factory=dict)

    def judges(self, path: Path) -> bool:
        """Whether the schema says anything about the value at a path."""
        return not path or path[0] not in self.files


class Bindings:
    """One generated package."""

    def __init__(self, package: str) -> None:
        self._package = package
        self._codec = import_module(f"{package}.runtime.codec")
        self._models = import_module(f"{package}.models")
        text = files(package).joinpath(".specloom.json").read_text("utf-8")
        self._manifest = json.loads(text)

    @property
    def assumed(self) -> dict[str, bool]:
        """The settings that the package was generated with: `assume_object` and so
        on."""
        return {
            name: self._manifest.get(name, before) is True
            for name, before in _BEFORE.items()
        }

    def decode(self, site: Site, text: str) -> Any:
        """The value of a JSON text. Raises ValueError if it is not valid."""
        if not site.files:
            return self._codec.decode(site.type, text)
        value = self._codec.decode(Any, text)
        if isinstance(value, dict):
            for name in site.files.keys() & value.keys():
                value[name] = _as_files(value[name], site.files[name])
        return self._codec.from_json(site.type, value)

    def encode(self, site: Site, value: Any) -> bytes:
        """The JSON of a value, with the original values in place of files."""
        if not site.files:
            encoded: bytes = self._codec.encode(value)
            return encoded
        members = self._codec.members(value).items()
        return json.dumps(
            {
                name: (
                    _stood_for(member)
                    if name in site.files
                    else json.loads(self._codec.encode(member))
                )
                for name, member in members
            }
        ).encode()

    def sites(self, document: Document) -> Iterator[Site]:
        """All sites, with each type at each schema only once, at the schema itself and
        not at references to it."""
        known: dict[tuple[str, str, str], Site] = {}
        for use in self.uses(document):
            site = placed(document, use)
            sign = (site.pointer, site.direction, site.obstacle or repr(site.type))
            first = known.get(sign, site)
            known[sign] = replace(first, shown_at=(*first.shown_at, use.pointer))
        yield from known.values()

    def uses(self, document: Document) -> Iterator[Site]:
        """Every component, and every use of a schema by an operation if the package has
        operations."""
        for pointer, name in self._manifest["names"].items():
            yield Site(pointer[1:], name, getattr(self._models, name))
        if not self._manifest["operations"]:
            return
        for call in calls(document):
            operation = self._operation(call.id)
            for use in call.uses:
                for site in _sites(operation, use):
                    directed = self.assumed["assume_direction"]
                    direction = site.direction if directed else ""
                    yield replace(site, label=f"{call} {use}", direction=direction)

    def _operation(self, id: str) -> Any:
        """The declaration of an operation in the package, None if there is none."""
        where = self._manifest["operations"].get(id)
        if where is None:
            return None
        module, _, constant = where.rpartition(".")
        return getattr(import_module(f"{self._package}.{module}"), constant)


def _as_files(value: Any, shape: str) -> Any:
    """A file, or several, whose content is the value as JSON; None for null."""
    if value is None:
        return None
    if shape == "array" and isinstance(value, list):
        return [json.dumps(item).encode() for item in value]
    return json.dumps(value).encode()


def _stood_for(files: Any) -> Any:
    if files is None:
        return None
    if isinstance(files, list):
        return [json.loads(each) for each in files]
    return json.loads(files)


def placed(document: Document, site: Site) -> Site:
    """The site at the schema itself, not at a reference to it."""
    pointer = site.pointer
    while True:
        schema = document.schema(pointer)
        alone = isinstance(schema, dict) and schema.keys() == {"$ref"}
        target = document.pointer(str(members(schema)["$ref"])) if alone else None
        if target is None:
            break
        pointer = target
    direction = site.direction if matters(document, pointer, site.direction) else ""
    return replace(site, pointer=pointer, direction=direction)


def _sites(operation: Any, use: Use) -> Iterator[Site]:
    """The types that an operation has for a schema: one, or one for each media type."""
    if operation is None:
        yield Site(use.pointer, "", None, obstacle="the package has no such operation")
        return
    direction: Direction = "response" if use.status else "request"
    found = [*_carriers(operation, use)]
    for carrier in found:
        obstacle = _obstacle(carrier, use)
        type_ = None if obstacle else carrier.type()
        files = {name: p.shape for name, p in _parts(carrier).items() if p.file}
        yield Site(use.pointer, "", type_, direction, obstacle, files=files)
    if not found:
        is_ignored = use.role == "response" and "xml" in use.media_type
        obstacle = "XML beside JSON" if is_ignored else "the operation does not have it"
        yield Site(use.pointer, "", None, obstacle=obstacle)


def _carriers(operation: Any, use: Use) -> Iterator[Any]:
    """The parameters, headers or contents of the operation for a use."""
    response = operation.responses.get(use.status)
    match use.role:
        case "parameter":
            for parameter in operation.parameters:
                kind = type(parameter).__name__.lower()
                if parameter.wire == use.name and kind == use.location:
                    yield parameter
        case "header" if response is not None:
            for header in response.headers_type.declared:
                if header.wire == use.name:
                    yield header
        case "field" if operation.body is not None:
            for content in operation.body.contents:
                yield from _fields(content, use.name)
        case "body" if operation.body is not None:
            yield from _contents(operation.body.contents, use)
        case "response" if response is not None:
            yield from _contents(response.contents, use)


def _contents(contents: Any, use: Use) -> Iterator[Any]:
    for content in contents:
        if use.media_type in ("", content.media_type):
            yield content


@dataclass(frozen=True, slots=True)
class _Field:
    """One property of a form, which has no type of its own."""

    owner: Any
    name: str

    def type(self) -> Any:
        """Its annotation, with its constraints."""
        self.owner.model_rebuild()
        found = self.owner.model_fields[self.name]
        constrained = (found.annotation, *found.metadata)
        return Annotated[constrained] if found.metadata else found.annotation


def _fields(content: Any, wire: str) -> Iterator[Any]:
    owner = content.type()
    for name, known in getattr(owner, "model_fields", {}).items():
        if wire == (known.validation_alias or name):
            part = _parts(content).get(wire)
            yield content if part and part.file else _Field(owner, name)


def _parts(carrier: Any) -> Mapping[str, Any]:
    found: Mapping[str, Any] = getattr(carrier, "parts", {})
    return found


def _obstacle(carrier: Any, use: Use) -> str:
    """Why the value of a carrier is not JSON that the schema describes."""
    is_stream = type(carrier).__name__ in ("JsonLines", "Events")
    is_file = use.role == "field" and use.name in _parts(carrier)
    if is_file or type(carrier).__name__ == "Bytes":
        return "bytes, not JSON"
    if "xml" in getattr(carrier, "media_type", ""):
        return "XML, read as text"
    if (
        type(carrier).__name__ in ("Form", "Multipart")
        and carrier.type() == dict[str, Any]
    ):
        return "a form with any names"
    if is_stream and not use.each:
        return "a stream, read one element at a time"
    return "a whole, read one element at a time" if use.each and not is_stream else ""

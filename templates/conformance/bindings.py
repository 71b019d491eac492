"""Where a generated package has a type for which schema of its document.

In: the package, imported, and the document. Out: sites, each a schema and its type: of
every component, and of every parameter, header and body of every operation. The only
module here that knows what a package looks like; it needs no more than its codec,
`models`, what declares operations, and the manifest, which has the names of both.
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

# What packages do that were made before there was a choice
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

    `label` is for people: `POST /pets body application/json`. `direction` is set
    where what the schema says depends on it. `obstacle` says why the type cannot be
    compared with the schema, if it cannot: the type is None then. `shown_at` are the
    pointers by which the schema is used: there may be examples beside them. `files`
    are the properties that are bytes outside of JSON, whose schemas say nothing, with
    the shape that they have there.
    """

    pointer: str
    label: str
    type: Any
    direction: Direction = ""
    obstacle: str = ""
    shown_at: tuple[str, ...] = ()
    files: Mapping[str, str] = field(default_factory=dict)

    def judges(self, path: Path) -> bool:
        """Whether what is at a path in an instance is for the schema to judge."""
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
        """The choices that the package was made by: `assume_object` and so on."""
        return {
            name: self._manifest.get(name, before) is True
            for name, before in _BEFORE.items()
        }

    def decode(self, site: Site, text: str) -> Any:
        """The value that JSON stands for.

        Raises:
            ValueError: It is not valid.
        """
        if not site.files:
            return self._codec.decode(site.type, text)
        value = self._codec.decode(Any, text)
        if isinstance(value, dict):
            for name in site.files.keys() & value.keys():
                value[name] = _as_files(value[name], site.files[name])
        return self._codec.from_json(site.type, value)

    def encode(self, site: Site, value: Any) -> bytes:
        """The JSON of a value, with what stood for files in their place."""
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
        """All sites, but each type at each schema only once, where the schema itself
        stands, not a reference to it."""
        known: dict[tuple[str, str, str], Site] = {}
        for use in self.uses(document):
            site = placed(document, use)
            sign = (site.pointer, site.direction, site.obstacle or repr(site.type))
            first = known.get(sign, site)
            known[sign] = replace(first, shown_at=(*first.shown_at, use.pointer))
        yield from known.values()

    def uses(self, document: Document) -> Iterator[Site]:
        """Every component, and everything that an operation uses a schema for, if the
        package has operations."""
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
        """What the package declares an operation with; None if it has no such
        operation."""
        where = self._manifest["operations"].get(id)
        if where is None:
            return None
        module, _, constant = where.rpartition(".")
        return getattr(import_module(f"{self._package}.{module}"), constant)


def _as_files(value: Any, shape: str) -> Any:
    """A file, or several, that stand for what is in an instance; null is no file."""
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
    """The site where the schema itself stands, not where a reference to it does."""
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
    """Parameters, headers and contents of the operation that the use is about."""
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
        """Its annotation, with all that constrains it."""
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
    """Why what a carrier carries is not JSON that the schema describes."""
    is_stream = type(carrier).__name__ in ("JsonLines", "Events")
    is_file = use.role == "field" and use.name in _parts(carrier)
    if is_file or type(carrier).__name__ == "Bytes":
        return "bytes, not JSON"
    if "xml" in getattr(carrier, "media_type", ""):
        return "XML, handed over as text"
    if (
        type(carrier).__name__ in ("Form", "Multipart")
        and carrier.type() == dict[str, Any]
    ):
        return "a form, of any names"
    if is_stream and not use.each:
        return "a stream, read one element at a time"
    return "a whole, read one element at a time" if use.each and not is_stream else ""

"""Operations as the generated package declares them: `LIST_PETS = Operation("GET", "/pets", …)`.

Comes in: the IR and names. Goes out: expressions of the classes in `runtime/operation.py` and
`runtime/declared.py`. Must not know: methods, docstrings, files.

Arguments that equal the defaults of those classes are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from specloom import ir
from specloom.ir.results import succeeds
from specloom.ir.values import (
    describes_extra,
    holds_bytes,
    is_choice,
    is_json_first,
    names_null,
    properties,
    shape,
)
from specloom.python.access import address, scheme_constant
from specloom.python.code import Code, call, listed, literal
from specloom.python.imports import Import
from specloom.python.names import Names
from specloom.python.types import spell

_PARAMETERS = MappingProxyType(
    {
        "path": ("Path", ir.Styled("simple", False)),
        "query": ("Query", ir.Styled("form", True)),
        "header": ("Header", ir.Styled("simple", False)),
        "cookie": ("Cookie", ir.Styled("form", True)),
        "querystring": ("QueryString", ir.Styled("form", True)),
    }
)
_CONTENTS = MappingProxyType(
    {
        "json": ("Json", "application/json"),
        "text": ("Text", "text/plain"),
        "binary": ("Bytes", "application/octet-stream"),
        "form": ("Form", "application/x-www-form-urlencoded"),
        "multipart": ("Multipart", "multipart/form-data"),
        "json-lines": ("JsonLines", "application/jsonl"),
        "sse": ("Events", "text/event-stream"),
    }
)

HEADERS = Import(".", "headers")


@dataclass(slots=True)
class Writer:
    """Writes expressions, and collects the imports that they need."""

    api: ir.Api
    names: Names
    imports: set[Import] = field(default_factory=set)

    def operation(self, operation: ir.Operation, function: str = "Operation", *more: str) -> Code:
        arguments: list[str] = [literal(operation.method), literal(operation.target), *more]
        if operation.parameters:
            found = [self.parameter(operation, each) for each in operation.parameters]
            arguments.append(f"parameters={listed(found)}")
        if operation.body is not None:
            arguments.append(f"body={self.body(operation.body)}")
        if operation.responses:
            arguments.append(f"responses={self.responses(operation)}")
        if operation.security:
            arguments.append(f"security={listed(map(self.alternative, operation.security))}")
        if operation.servers:
            arguments.append(f"server={literal(address(operation.servers[0]))}")
        return call(function, arguments)

    def type(self, type_: ir.Type) -> Code:
        spelling = spell(type_, self.names)
        self.imports |= spelling.imports
        if isinstance(type_, ir.Union) and not spelling.markers:
            return Code(f"lambda: {self.union(type_, spelling.code)}")
        return Code(f"lambda: {spelling.code}")

    def union(self, union: ir.Union, code: Code) -> Code:
        """A union as a value, where type checkers only allow `|` between classes."""
        if all(map(self.is_class, union.members)):
            return code
        self.imports.add(Import("typing", "Union"))
        return Code(f"Union[{', '.join(spell(each, self.names).code for each in union.members)}]")

    def is_class(self, type_: ir.Type) -> bool:
        match type_:
            case ir.Ref(id):
                return id not in self.names.aliases
            case ir.Literals(values):
                return all(isinstance(value, str) for value in values)
            case ir.String(format=None, constraints=()) | ir.Null() | ir.Boolean():
                return True
            case ir.Array(constraints=()) | ir.Map(constraints=()):
                return True
        return False

    # --- parameters ---

    def parameter(self, operation: ir.Operation, parameter: ir.Parameter) -> Code:
        kind, usual = _PARAMETERS[parameter.location]
        name = self.names.parameters[operation.id, parameter.location, parameter.wire]
        wire, type_ = literal(parameter.wire), self.type(parameter.type)
        composed = self.shape(parameter.type)
        arguments: list[str] = [literal(str(name)), wire, type_, *composed]
        if parameter.required and parameter.location != "path":
            arguments.append("required=True")
        if parameter.default and not parameter.required:
            arguments += [
                f"default={literal(each)}" for each in parameter.default if each is not None
            ]
        if parameter.allow_empty:
            arguments.append("allow_empty=True")
        if is_json_first(parameter.type, self.api.definitions):
            arguments.append("literal=True")
        if self.is_exploded(parameter):
            arguments += self.exploded(operation, parameter)
        if self.is_exploded(parameter) or parameter.encoding == _CONTENTS["form"][1]:
            arguments += self.parts(parameter.type, parameter.parts)
        return call(kind, [*arguments, *_encoding(parameter.encoding, usual, bool(composed))])

    def exploded(self, operation: ir.Operation, parameter: ir.Parameter) -> Iterator[str]:
        """The keys that are members of an exploded object."""
        own = [each.wire for each in properties(parameter.type, self.api.definitions)]
        if own:
            yield f"own={listed(map(literal, dict.fromkeys(own)))}"
        if own and describes_extra(parameter.type, self.api.definitions):
            yield "extra=True"
        if foreign := list(self.foreign(operation, parameter)):
            yield f"foreign={listed(map(literal, foreign))}"

    def foreign(self, operation: ir.Operation, parameter: ir.Parameter) -> Iterator[str]:
        """The properties of other objects that are exploded in the same place."""
        own = {each.wire for each in properties(parameter.type, self.api.definitions)}
        for other in operation.parameters:
            if other.location == parameter.location and self.is_exploded(other):
                for each in properties(other.type, self.api.definitions):
                    if each.wire not in own:
                        yield each.wire

    def is_exploded(self, parameter: ir.Parameter) -> bool:
        """Whether the members of an object appear next to other parameters."""
        match parameter.encoding:
            case ir.Styled("form" | "cookie", True):
                return shape(parameter.type, self.api.definitions) in ("object", "any")
        return False

    def header(self, header: ir.Header, name: str = "") -> Code:
        """A header, called `name` if Python has a name for it."""
        wire = literal(header.wire)
        arguments: list[str] = [
            literal(name) if name else wire,
            wire,
            self.type(header.type),
            *self.shape(header.type),
        ]
        if header.required:
            arguments.append("required=True")
        return call("Header", [*arguments, *_encoding(header.encoding, _PARAMETERS["header"][1])])

    def shape(self, type_: ir.Type) -> list[str]:
        found = shape(type_, self.api.definitions)
        return [] if found == "scalar" else [literal(found)]

    # --- bodies ---

    def body(self, body: ir.Body) -> Code:
        arguments: list[str] = [self.content(content) for content in body.contents]
        return call("Body", [*arguments, *([] if body.required else ["required=False"])])

    def content(self, content: ir.Content) -> Code:
        kind, usual = _CONTENTS[content.kind]
        arguments: list[str] = []
        if content.kind != "binary":
            arguments.append(self.type(content.items or content.type))
        if content.media_type != usual:
            arguments.append(f"media_type={literal(content.media_type)}")
        if content.kind in ("form", "multipart"):
            arguments += self.parts(content.type, content.parts)
        if content.kind == "sse" and not self.describes_events(content):
            arguments.append("whole=False")
        return call(kind, arguments)

    def describes_events(self, content: ir.Content) -> bool:
        """Whether the type describes whole events (OpenAPI 3.2), not the JSON in their data, as in
        documents of older versions."""
        declared = properties(content.items or content.type, self.api.definitions)
        return any(each.wire == "data" for each in declared)

    def parts(self, type_: ir.Type, encoded: Iterable[ir.PartEncoding]) -> Iterator[str]:
        encodings = {part.property: part for part in encoded}
        declared = {each.wire: each for each in properties(type_, self.api.definitions)}
        others = (name for name in encodings if name not in declared)
        declared |= {name: ir.Property(name, ir.Anything(), required=False) for name in others}
        of_choice = is_choice(type_, self.api.definitions)
        found = {
            name: self.part(each, encodings.get(name), of_choice) for name, each in declared.items()
        }
        if said := {name: code for name, code in found.items() if code != "Part()"}:
            yield f"parts={_dict(said)}"

    def part(
        self, property: ir.Property, encoding: ir.PartEncoding | None, of_choice: bool
    ) -> Code:
        type_ = property.type
        arguments = list(self.shape(type_))
        if property.required and names_null(type_, self.api.definitions):
            arguments.append("null=True")
        if is_json_first(type_, self.api.definitions, of_choice=of_choice):
            arguments.append("literal=True")
        if holds_bytes(type_, self.api.definitions):
            arguments.append("file=True")
        if encoding and encoding.content_types:
            arguments.append(f"content_type={literal(', '.join(encoding.content_types))}")
        if encoding and encoding.headers:
            arguments.append(f"headers={listed(map(self.header, encoding.headers))}")
        if encoding and encoding.styled:
            arguments.append(f"style={literal(encoding.styled.style)}")
            arguments += _styled(encoding.styled, ir.Styled(encoding.styled.style, True))
        return call("Part", arguments)

    # --- responses ---

    def responses(self, operation: ir.Operation) -> Code:
        found = {
            response.status: self.response(operation, response) for response in operation.responses
        }
        if operation.responses and not any(map(succeeds, found)) and "default" in found:
            (default,) = (r for r in operation.responses if r.status == "default")
            found = {"2XX": self.success(operation, default), **found}
        return _dict(found)

    def response(self, operation: ir.Operation, response: ir.Response) -> Code:
        if succeeds(response.status):
            return self.success(operation, response)
        return Code(f"errors.{self.names.errors[operation.id, response.status]}")

    def success(self, operation: ir.Operation, response: ir.Response) -> Code:
        arguments: list[str] = [self.content(content) for content in response.contents]
        if name := self.names.headers.get((operation.id, "")):
            self.imports.add(HEADERS)
            arguments.append(f"headers=headers.{name}")
        return call("Success", arguments)

    # --- security ---

    def alternative(self, needs: Iterable[ir.SecurityNeed]) -> Code:
        """A combination of security needs."""
        return listed(map(self.need, needs))

    def need(self, need: ir.SecurityNeed) -> Code:
        scheme = f"security.{scheme_constant(self.names, need.scheme)}"
        if not need.scopes:
            return Code(scheme)
        return Code(f"{scheme}.scoped({', '.join(map(literal, need.scopes))})")


def _encoding(encoding: ir.Styled | str, usual: ir.Styled, composed: bool = True) -> Iterator[str]:
    """`explode` has no effect on a value that is not composed of others, or on the style
    `deepObject`."""
    if isinstance(encoding, str):
        yield f"media_type={literal(encoding)}"
        return
    if encoding.style != usual.style:
        yield f"style={literal(encoding.style)}"
    is_choice = composed and encoding.style != "deepObject"
    explode = encoding.explode if is_choice else usual.explode
    yield from _styled(replace(encoding, explode=explode), usual)


def _styled(encoding: ir.Styled, usual: ir.Styled) -> Iterator[str]:
    if encoding.explode != usual.explode:
        yield f"explode={encoding.explode}"
    if encoding.allow_reserved:
        yield "reserved=True"
    if encoding.inner:
        yield f"inner={listed(map(literal, encoding.inner))}"


def _dict(items: Mapping[str, str]) -> Code:
    return Code("{" + ", ".join(f"{literal(key)}: {value}" for key, value in items.items()) + "}")

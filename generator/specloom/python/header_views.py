"""The headers that responses declare: `headers.py`.

Comes in: the IR and names. Goes out: a view with classes for the headers of responses; responses
with the same headers share one. Must not know: how headers are read and written.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from specloom.ir import Api, Header, Operation
from specloom.python.code import Code, listed
from specloom.python.header_names import declared
from specloom.python.hints import Hint, hint
from specloom.python.imports import statements
from specloom.python.layout import fold
from specloom.python.model_views import FieldView, spaced
from specloom.python.names import Names
from specloom.python.prose import wrapped
from specloom.python.wire import Writer


@dataclass(frozen=True, slots=True)
class HeadersClass:
    """The head of a class, its fields, and the assignment that declares them."""

    head: Code
    docs: str
    fields: tuple[FieldView, ...]
    declared: Code


@dataclass(frozen=True, slots=True)
class HeadersModule:
    """The module. Without classes it is not written."""

    docs: str
    imports: tuple[Code, ...]
    classes: tuple[HeadersClass, ...]


def headers(operations: Iterable[Operation], api: Api, names: Names) -> HeadersModule:
    """The headers of all `operations`."""
    found: dict[Code, HeadersClass] = {}
    writer = Writer(api, names)
    for operation in operations:
        for key, several in declared(operation):
            if names.headers[key] not in found:
                found[names.headers[key]] = _class(names.headers[key], several, writer)
    return HeadersModule(
        docs=f"What the headers of answers of {api.title} say.",
        imports=statements(writer.imports, "headers"),
        classes=tuple(found.values()),
    )


def _class(name: Code, headers: Sequence[Header], writer: Writer) -> HeadersClass:
    names = writer.names.header_fields
    fields = {names[name, header.wire.lower()]: header for header in headers}
    lines = [writer.header(header, field) for field, header in fields.items()]
    said = ", ".join(f"`{header.wire}`" for header in headers)
    return HeadersClass(
        Code(f"class {name}(Headers, kw_only=True):"),
        wrapped(f"Headers of an answer: {said}.", 4),
        tuple(spaced([_field(*item, writer) for item in fields.items()], documented=False)),
        fold(listed(lines), indent=4, before="declared = "),
    )


def _field(name: Code, header: Header, writer: Writer) -> FieldView:
    found: Hint = hint(header.type, writer.names)
    found = found if header.required else found.optional()
    writer.imports |= found.imports
    default = "" if header.required else " = None"
    code = fold(found.code, indent=4, before=f"{name}: ", behind=default)
    return FieldView(code, wrapped(header.docs.description, 4))

"""The headers that answers declare: `headers.py`.

Comes in: the IR and names. Goes out: a view with a class for the headers of each operation's
results and of each error. Must not know: how headers are read and written.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from specloom.ir import Api, Header, Operation, Union
from specloom.python.code import Code
from specloom.python.error_names import ErrorKey
from specloom.python.header_names import declared
from specloom.python.hints import Hint, hint
from specloom.python.imports import statements
from specloom.python.layout import fold
from specloom.python.model_views import FieldView, spaced
from specloom.python.names import Names
from specloom.python.prose import wrapped
from specloom.python.results import results
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
    """The module. Without classes there is none."""

    docs: str
    imports: tuple[Code, ...]
    classes: tuple[HeadersClass, ...]


def headers(operations: Iterable[Operation], api: Api, names: Names) -> HeadersModule:
    """The headers of all `operations`; operations that share an error share its headers."""
    found: dict[Code, HeadersClass] = {}
    writer = Writer(api, names, set())
    for operation in operations:
        for key, listed in declared(operation):
            if listed and names.headers[key] not in found:
                counted = 1 if key[1] else len(results(operation))
                found[names.headers[key]] = _class(key, _merged(listed, counted), writer)
    return HeadersModule(
        docs=f"What the headers of answers of {api.title} say.",
        imports=statements(writer.imports, "headers"),
        classes=tuple(found.values()),
    )


def _merged(headers: Sequence[Header], answers: int) -> list[Header]:
    """Each header once. It is there for sure if all of the answers have it."""
    same: dict[str, list[Header]] = {}
    for header in headers:
        same.setdefault(header.wire.lower(), []).append(header)
    return [_one(group, answers) for group in same.values()]


def _one(group: list[Header], answers: int) -> Header:
    types = tuple(dict.fromkeys(header.type for header in group))
    always = len(group) == answers and all(header.required for header in group)
    type_ = types[0] if len(types) == 1 else Union(types, "any")
    return replace(group[0], type=type_, required=always)


def _class(key: ErrorKey, headers: list[Header], writer: Writer) -> HeadersClass:
    names = writer.names
    name = names.headers[key]
    fields = {names.header_fields[name, header.wire.lower()]: header for header in headers}
    owner = f"error `{names.errors[key]}`" if key[1] else f"results of `{names.methods[key[0]]}`"
    lines = [writer.header(header, field) for field, header in fields.items()]
    return HeadersClass(
        Code(f"class {name}(Headers):"),
        f"Headers of the {owner}.",
        tuple(spaced([_field(*item, writer) for item in fields.items()], documented=False)),
        fold(f"[{', '.join(lines)}]", indent=4, before="declared = "),
    )


def _field(name: Code, header: Header, writer: Writer) -> FieldView:
    found: Hint = hint(header.type, writer.names)
    found = found if header.required else found.optional()
    writer.imports |= found.imports
    default = "" if header.required else " = None"
    code = fold(f"{name}: {found.code}", indent=4, behind=default)
    return FieldView(code, wrapped(header.docs.description, 4))

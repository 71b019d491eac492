"""The exceptions of a package: `errors.py`.

Comes in: the IR and names. Goes out: a view with a class for each declared error. Must not know:
methods.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from specloom.ir import Api, Operation, Response
from specloom.ir.results import succeeds
from specloom.openapi.statuses import phrase
from specloom.python.code import Code, listed, literal
from specloom.python.error_names import ErrorKey
from specloom.python.hints import Hint, hint, union
from specloom.python.imports import statements
from specloom.python.layout import WIDTH, fold
from specloom.python.names import Names
from specloom.python.prose import wrapped
from specloom.python.wire import HEADERS, Writer

_TREE = (
    ("ApiError", "anything that goes wrong in a call"),
    ("├── MissingCredential", "the client lacks a credential; nothing was sent"),
    ("├── TransportError", "no response arrived"),
    ("│   └── Timeout", "… in time"),
    ("├── InvalidResponse", "the response breaks the document"),
    ("└── StatusError", "the status is an error; see `status` and `body`"),
)


@dataclass(frozen=True, slots=True)
class ErrorClass:
    """One error. `head` is the class statement; the lines are its attributes, without those that
    equal the defaults."""

    head: Code
    docs: str
    lines: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class Errors:
    """The module. `exported` lists all names in it."""

    docs: str
    imports: tuple[Code, ...]
    classes: tuple[ErrorClass, ...]
    exported: tuple[Code, ...]


_BASES = (
    "ApiError", "InvalidResponse", "MissingCredential", "StatusError", "Timeout", "TransportError",
)  # fmt: skip


def errors(operations: Iterable[Operation], api: Api, names: Names) -> Errors:
    """The errors of all `operations`; operations that share a response share its class."""
    found: dict[Code, list[Response]] = {}
    keys: dict[Code, ErrorKey] = {}
    for operation in operations:
        for response in operation.responses:
            if not succeeds(response.status):
                key = (operation.id, response.status)
                found.setdefault(names.errors[key], []).append(response)
                keys.setdefault(names.errors[key], key)
    writer = Writer(api, names)
    classes = [_class(name, keys[name], responses, writer) for name, responses in found.items()]
    return Errors(
        docs=_docs(api, found),
        imports=statements(writer.imports, "errors"),
        classes=tuple(classes),
        exported=tuple(sorted(map(literal, (*_BASES, *map(str, found))))),
    )


def _class(name: Code, key: ErrorKey, responses: list[Response], writer: Writer) -> ErrorClass:
    response = responses[0]
    statuses = {each.status for each in responses}
    lines = [f"status = {response.status}"] if len(statuses) == 1 and _is_one(response) else []
    contents = [writer.content(content) for content in response.contents]
    if contents:
        lines.append(fold(listed(contents), indent=4, before="contents = "))
    types = []
    if headers := writer.names.headers.get(key):
        lines.append(f"headers_type = headers.{headers}")
        types = [f"headers.{headers}"]
        writer.imports.add(HEADERS)
    body = union(hint(each.type, writer.names) for each in response.contents)
    return ErrorClass(
        _head(name, Code(f"StatusError[{', '.join([_quoted(body), *types])}]")),
        wrapped(f"{' or '.join(sorted(statuses))}: {_said(responses)}".rstrip(": "), 4),
        tuple(map(Code, lines)),
    )


def _said(responses: list[Response]) -> str:
    """The common description of all responses that share a class, or that of the status."""
    first, *others = dict.fromkeys(each.docs.description for each in responses)
    return f"{phrase(responses[0].status)}." if others and _is_one(responses[0]) else first


def _head(name: Code, base: Code) -> Code:
    """The class statement in black's style."""
    line = f"class {name}({base}):"
    return Code(line if len(line) <= WIDTH else f"class {name}(\n    {fold(base, indent=4)}\n):")


def _is_one(response: Response) -> bool:
    return response.status.isdigit()


def _quoted(body: Hint) -> Code:
    """A quoted type: evaluating it here would load models."""
    return literal(str(body.code)) if "models." in body.code else body.code


def _docs(api: Api, found: dict[Code, list[Response]]) -> str:
    """The tree of all exceptions, in two columns."""
    rows = list(_TREE)
    for position, (name, responses) in enumerate(found.items(), 1):
        branch = "└──" if position == len(found) else "├──"
        statuses = ", ".join(sorted({each.status for each in responses}))
        rows.append((f"    {branch} {name}", statuses))
    width = max(len(name) for name, _ in rows)
    drawn = "\n".join(f"    {name.ljust(width)}  {meaning}" for name, meaning in rows)
    return f"What calls to {api.title} can raise.\n\n{drawn}"

"""The front door of a package: the names that can be imported from it directly.

Comes in: the IR, names, and the targets to be made. Goes out: the view of `__init__.py`. Must not
know: what the names refer to.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from specloom.ir import Api, Operation
from specloom.ir.calls import calls
from specloom.python.code import Code, literal
from specloom.python.names import Names

# Left out of `import *`: it needs FastAPI.
_UNLISTED = frozenset(("server",))


@dataclass(frozen=True, slots=True)
class Front:
    """`imports` are for type checkers; `exported` are names as literals; `places` pairs each with
    its module, or with "" if it is a module itself."""

    title: str
    imports: tuple[Code, ...]
    exported: tuple[Code, ...]
    places: tuple[Code, ...]


def front(api: Api, names: Names, targets: Collection[str]) -> Front:
    places = dict(
        sorted(_places(api, names, targets), key=lambda pair: (pair[0].islower(), pair[0]))
    )
    return Front(
        title=api.title,
        imports=tuple(_import(name, module) for name, module in places.items()),
        exported=tuple(literal(name) for name in places if name not in _UNLISTED),
        places=tuple(
            Code(f"{literal(name)}: {literal(module)}") for name, module in places.items()
        ),
    )


def _import(name: str, module: str) -> Code:
    alias = f" as {name}" if name in _UNLISTED else ""  # the alias marks it as exported
    return Code(f"from {module or '.'} import {name}{alias}")


def _places(api: Api, names: Names, targets: Collection[str]) -> Iterator[tuple[str, str]]:
    if "client" in targets:
        yield names.client, ".client"
        yield f"Async{names.client}", ".client"
        yield "Options", ".runtime.requests"
        if any(map(_has_parts, api.operations)):
            yield "Upload", ".runtime.files"
    if "models" in targets:
        yield "codec", ""
        yield "models", ""
    if "server" in targets:
        yield "server", ""
    if "operations" in targets:
        yield "errors", ""
        if names.headers:
            yield "headers", ""
        if any(calls(api)):
            yield "webhooks", ""


def _has_parts(operation: Operation) -> bool:
    """Whether a caller sends a body that may hold files."""
    contents = operation.body.contents if operation.body else ()
    return any(content.kind == "multipart" for content in contents)

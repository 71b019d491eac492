"""Operations, webhooks and callbacks: everything that can be called.

Comes in: the document's paths. Goes out: `ir.Operation`s and `ir.Webhook`s.
Must not know: how schemas become types.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Protocol

from specloom import ir
from specloom.build import about, openapi3, swagger
from specloom.build.describe import docs, preferred, text
from specloom.build.parameters import merged
from specloom.build.paths import Placed, placed
from specloom.build.reading import Reading
from specloom.build.security import security
from specloom.build.servers import servers
from specloom.document import Node
from specloom.document.pointer import split
from specloom.openapi.vocabulary import METHODS

_STATUS = re.compile(r"[1-5](\d\d|XX|xx)|default")


class _Reader(Protocol):
    """What 2.0 and 3.x write differently: the modules `swagger` and `openapi3`."""

    BODY: str

    def parameters(self, reading: Reading, nodes: Sequence[Node]) -> Iterator[ir.Parameter]:
        """The parameters that are not part of the body."""

    def body(
        self, reading: Reading, operation: Node, name: str, nodes: Sequence[Node]
    ) -> ir.Body | None:
        """The body of a request; `nodes` are all parameters."""

    def contents(
        self, reading: Reading, operation: Node, response: Node, *, is_error: bool
    ) -> tuple[ir.Content, ...]:
        """The body of a response, in each media type."""

    def headers(self, reading: Reading, response: Node) -> tuple[ir.Header, ...]:
        """The headers of a response."""


def _reader(reading: Reading) -> _Reader:
    return swagger if reading.dialect.version.is_swagger else openapi3


@dataclass(frozen=True, slots=True)
class _Call:
    """One operation in its place: `id` is unique in the document. `is_offered`: whether the API
    responds to it, rather than sending it."""

    id: str
    method: str
    path: str
    path_item: Node
    node: Node
    is_offered: bool

    @property
    def plain_name(self) -> str:
        """Its name if the document does not give it one."""
        return f"{self.method.lower()} {self.path}"


def operations(reading: Reading) -> tuple[ir.Operation, ...]:
    """The operations of all paths, in document order."""
    _note_fragments(reading)
    calls = (
        _operation(reading, call)
        for path, item in _path_items(reading.root.items_of("paths"))
        for call in _calls(reading, item, path, prefix="")
    )
    return _filed(reading.root, tuple(calls))


def _filed(root: Node, calls: tuple[ir.Operation, ...]) -> tuple[ir.Operation, ...]:
    """The operations, with one spelling for tags that differ only in case: the declared one,
    otherwise the first."""
    spelled: dict[str, str] = {}
    for tag in (*about.declared_tags(root), *(call.tag for call in calls if call.tag)):
        spelled.setdefault(tag.casefold(), tag)
    return tuple(
        replace(call, tag=spelled[call.tag.casefold()]) if call.tag else call for call in calls
    )


def _note_fragments(reading: Reading) -> None:
    for path, item in _path_items(reading.root.items_of("paths")):
        if "#" in path:
            message = f"the fragment of '{path}' is never sent"
            reading.note(item, "ignored-fragment", message)


def webhooks(reading: Reading) -> tuple[ir.Webhook, ...]:
    """The requests that the API sends by itself."""
    return tuple(
        _webhook(reading, name, [(name, item)], prefix=f"webhook {name}: ")
        for name, item in _path_items(reading.root.items_of("webhooks"))
    )


def _path_items(members: Iterable[tuple[str, Node]]) -> Iterator[tuple[str, Node]]:
    for path, item in members:
        if path[:2] != "x-" and item.is_mapping:
            yield path, item


def _webhook(reading: Reading, name: str, items: list[tuple[str, Node]], prefix: str) -> ir.Webhook:
    calls = [call for path, item in items for call in _calls(reading, item, path, prefix)]
    return ir.Webhook(name, tuple(_operation(reading, call) for call in calls))


def _calls(reading: Reading, item: Node, path: str, prefix: str) -> Iterator[_Call]:
    """The operations of a path item, its own before those that its `$ref` brings."""
    target = reading.resolve(item)
    holders = [item] if target is None or target == item else [item, target]
    seen = set()
    for holder in holders:
        for method, node in _methods(holder):
            if method not in seen and node.is_mapping:
                seen.add(method)
                id = f"{prefix}{method} {path}"
                yield _Call(id, method, path, holder, node, is_offered=not prefix)


def _methods(item: Node) -> Iterator[tuple[str, Node]]:
    for key, node in item.items():
        if key in METHODS:
            yield key.upper(), node
    yield from item.items_of("additionalOperations")


def _operation(reading: Reading, call: _Call) -> ir.Operation:
    node, reader = call.node, _reader(reading)
    listed = merged(reading, call.path_item, node)
    operation_id = text(node.value, "operationId")
    declared = reader.parameters(reading, listed)
    found = placed(call.path, declared) if call.is_offered else Placed(call.path, tuple(declared))
    tags = list(_tags(node))
    return ir.Operation(
        id=call.id,
        method=call.method,
        path=call.path,
        target=found.target,
        operation_id=operation_id or None,
        tag=tags[0] if tags else None,
        parameters=found.parameters,
        body=reader.body(reading, node, operation_id or call.plain_name, listed),
        responses=tuple(_responses(reading, reader, call)),
        security=security(reading, node, inherits=call.is_offered),
        servers=servers(node) or servers(call.path_item),
        summary=text(node.value, "summary") or text(call.path_item.value, "summary"),
        docs=docs(node.value, {"description": text(call.path_item.value, "description")}),
        links=tuple(_links(reading, node)),
        callbacks=tuple(_callbacks(reading, call)),
        other_tags=tuple(tags[1:]),
        preferred_name=preferred(node.value),
        source=node.locate,
    )


def _tags(operation: Node) -> Iterator[str]:
    """The tags of an operation; blank ones are skipped."""
    for tag in operation.elements_of("tags"):
        if str(tag.value).strip():
            yield str(tag.value)


def _responses(reading: Reading, reader: _Reader, call: _Call) -> Iterator[ir.Response]:
    for status, node in reading.members(call.node, "responses"):
        if not _STATUS.fullmatch(status):
            continue  # reported by the validator, but tolerated
        words = call.node["responses"][status]
        summary = text(node.value, "summary")
        yield ir.Response(
            status=status.upper() if status[1:].lower() == "xx" else status,
            contents=_answered(reading, reader, call, status, node),
            headers=reader.headers(reading, node),
            docs=docs(words.value, node.value, {"title": summary, "description": summary}),
            name=_shared_name(reading, words),
        )


def _answered(
    reading: Reading, reader: _Reader, call: _Call, status: str, node: Node
) -> tuple[ir.Content, ...]:
    if reader.BODY in node and _has_no_body(call.method, status):
        message = f"in HTTP, a {status} response to {call.method} has no body"
        reading.note(node[reader.BODY], "ignored-body", message)
        return ()
    return reader.contents(reading, call.node, node, is_error=status[0] in "45d")


def _has_no_body(method: str, status: str) -> bool:
    """Whether HTTP forbids the declared body (RFC 9110, sections 9.3.2, 15.3.5, 15.3.6, 15.4.5).
    Errors, which may be shared with other methods, keep the type of their body."""
    return status in ("204", "205", "304") or (method == "HEAD" and status[0] in "123")


def _shared_name(reading: Reading, response: Node) -> str | None:
    """The name of a shared response: that of the component that leads to it, or the last word of
    the reference to it."""
    if response.ref is None:
        return None
    shared = response.step()
    name = reading.response_names.get(shared.identity)
    name = name or split(shared.pointer or f"/{PurePosixPath(shared.document.name).stem}")[-1]
    return None if _STATUS.fullmatch(name) else name


def _links(reading: Reading, operation: Node) -> Iterator[ir.Link]:
    for _, response in reading.members(operation, "responses"):
        for name, link in reading.members(response, "links"):
            message = f"the link {name} is read, but nothing is generated for it"
            reading.note(link, "ignored-link", message)
            target = text(link.value, "operationId") or text(link.value, "operationRef")
            yield ir.Link(name, target, text(link.value, "description"))


def _callbacks(reading: Reading, call: _Call) -> Iterator[ir.Webhook]:
    for name, callback in reading.members(call.node, "callbacks"):
        items = list(_path_items(callback.items()))
        yield _webhook(reading, name, items, prefix=f"{call.id} callback {name}: ")

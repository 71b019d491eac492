"""Calls that an API makes itself, webhooks and callbacks, declared for their receivers.

Comes in: the IR and names. Goes out: the view of `webhooks.py` and `server/webhooks.py`. Must not
know: the client, the operations that the API offers.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from specloom.ir import Api
from specloom.ir.calls import Call, calls
from specloom.python.argument_views import arriving
from specloom.python.code import Code, literal
from specloom.python.hints import Hint, union
from specloom.python.imports import Import, statements
from specloom.python.layout import declaration, fold
from specloom.python.names import Names
from specloom.python.operation_views import Method, method
from specloom.python.wire import Writer


@dataclass(frozen=True, slots=True)
class Webhooks:
    """`constants` declare all calls. The payloads are unions of the body types of webhooks and of
    callbacks, each empty if there are none; `named` are the constants of webhooks, looked up by
    name. `imports` are for `webhooks`, `handler_imports` for `server/webhooks`."""

    title: str
    constants: tuple[Code, ...]
    named: tuple[Code, ...]
    webhook_payload: Code
    callback_payload: Code
    methods: tuple[Method, ...]
    imports: tuple[Code, ...]
    handler_imports: tuple[Code, ...]


def webhooks(api: Api, names: Names) -> Webhooks | None:
    """None for an API that makes no calls."""
    found = list(calls(api))
    if not found:
        return None
    writer = Writer(api, names)
    constants = tuple(_constant(call, writer) for call in found)
    own = [call for call in found if call.parent is None]
    others = [call for call in found if call.parent is not None]
    methods = [method(each.operation, api, names, "Receiver", "webhooks") for each in found]
    needed = frozenset[Import]().union(*(each.imports for each in methods))
    return Webhooks(
        title=api.title,
        constants=constants,
        named=tuple(Code(_name(call, names)) for call in own),
        webhook_payload=_payloads(own, writer, "WebhookPayload"),
        callback_payload=_payloads(others, writer, "CallbackPayload"),
        methods=tuple(methods),
        imports=statements(writer.imports, "webhooks"),
        handler_imports=statements(needed, "server.webhooks"),
    )


def _name(call: Call, names: Names) -> str:
    return names.methods[call.operation.id].upper()


def _constant(call: Call, writer: Writer) -> Code:
    """The declaration of one call. A callback's path is an expression that only its sender can
    evaluate; a name takes its place."""
    payload = _payload(call, writer.names)
    writer.imports |= payload.imports
    is_ours = call.parent is None
    path = call.webhook.name if is_ours else str(writer.names.methods[call.operation.id])
    operation = replace(call.operation, target=f"/{path.lstrip('/')}")
    code = writer.operation(operation, "Webhook", f"name={literal(call.webhook.name)}")
    return declaration(_name(call, writer.names), f"Webhook[{payload.code}]", code)


def _payloads(calls: Iterable[Call], writer: Writer, name: str) -> Code:
    payloads = [_payload(call, writer.names) for call in calls]
    return fold(union(payloads).code, before=f"{name}: TypeAlias = ") if payloads else Code()


def _payload(call: Call, names: Names) -> Hint:
    body = call.operation.body
    if body is None:
        return Hint(Code("None"))
    found = union(arriving(content, names) for content in body.contents)
    return found if body.required else found.optional()

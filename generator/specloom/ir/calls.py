"""Everything that can be called: operations, webhooks and callbacks.

Comes in: an object with operations and webhooks, such as an `Api`. Goes out: all of them, however
deeply callbacks are nested. Must not know: who calls.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from specloom.ir.operations import Operation, Webhook


class Callables(Protocol):
    """An API, finished or not."""

    @property
    def operations(self) -> tuple[Operation, ...]:
        """The requests that the API responds to."""

    @property
    def webhooks(self) -> tuple[Webhook, ...]:
        """The requests that the API sends by itself."""


@dataclass(frozen=True, slots=True)
class Call:
    """An operation that the API calls by itself: of a webhook, or of a callback of `parent`."""

    webhook: Webhook
    operation: Operation
    parent: Operation | None = None


def all_operations(of: Callables) -> Iterator[Operation]:
    """The operations, those of webhooks, and those of all their callbacks."""
    yield from of.operations
    yield from (call.operation for call in calls(of))


def calls(of: Callables) -> Iterator[Call]:
    """The webhooks, then the callbacks of operations and webhooks."""
    waiting = [Call(hook, each) for hook in of.webhooks for each in hook.operations]
    for operation in of.operations:
        waiting += _callbacks(operation)
    while waiting:
        call = waiting.pop(0)
        yield call
        waiting += _callbacks(call.operation)


def _callbacks(parent: Operation) -> list[Call]:
    return [Call(hook, each, parent) for hook in parent.callbacks for each in hook.operations]

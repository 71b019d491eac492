"""The operations of Webhooks without a tag, as they are on the wire."""

from __future__ import annotations

from .. import security
from ..runtime.operation import Operation, Success

SUBSCRIBE: Operation[None] = Operation(
    "POST", "/subscriptions", responses={"204": Success()}, security=[[security.KEY]]
)

WATCH: Operation[None] = Operation(
    "POST", "/watchers", responses={"204": Success()}, security=[[security.KEY]]
)

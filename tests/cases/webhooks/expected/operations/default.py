"""What is on the wire: Webhooks without a tag."""

from __future__ import annotations

from .. import security
from ..runtime.operation import Operation, Success

SUBSCRIBE: Operation[None] = Operation(
    "POST", "/subscriptions", responses={"204": Success()}, security=[[security.KEY]]
)

WATCH: Operation[None] = Operation(
    "POST", "/watchers", responses={"204": Success()}, security=[[security.KEY]]
)

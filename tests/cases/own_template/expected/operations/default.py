"""The operations of Own template without a tag, as they are on the wire."""

from __future__ import annotations

from ..runtime.operation import Operation, Success

GET_HEALTH: Operation[None] = Operation("GET", "/health", responses={"204": Success()})

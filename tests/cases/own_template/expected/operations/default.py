"""What is on the wire: Own template without a tag."""

from __future__ import annotations

from ..runtime.operation import Operation, Success

GET_HEALTH: Operation[None] = Operation("GET", "/health", responses={"204": Success()})

"""The operations of Servers without a tag, as they are on the wire."""

from __future__ import annotations

from ..runtime.operation import Operation, Success

WHERE: Operation[None] = Operation("GET", "/where", responses={"204": Success()})

LIST_FILES: Operation[None] = Operation(
    "GET", "/files", responses={"204": Success()}, server="https://files.example.com"
)

ADD_FILE: Operation[None] = Operation(
    "POST",
    "/files",
    responses={"204": Success()},
    server="https://uploads.eu.example.com",
)

NEARBY: Operation[None] = Operation(
    "GET", "/local", responses={"204": Success()}, server="/v2"
)

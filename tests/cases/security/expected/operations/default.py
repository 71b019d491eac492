"""The operations of Security without a tag, as they are on the wire."""

from __future__ import annotations

from .. import security
from ..runtime.operation import Operation, Success

GET_ANY: Operation[None] = Operation(
    "GET", "/any", responses={"204": Success()}, security=[[security.KEY]]
)

GET_OPEN: Operation[None] = Operation("GET", "/open", responses={"204": Success()})

GET_EITHER: Operation[None] = Operation(
    "GET",
    "/either",
    responses={"204": Success()},
    security=[[security.BASIC], [security.BEARER, security.KEY], []],
)

GET_QUERY: Operation[None] = Operation(
    "GET",
    "/query",
    responses={"204": Success()},
    security=[
        [security.TOKEN],
        [security.SESSION],
        [security.DIGEST],
        [security.CONNECT.scoped("read")],
    ],
)

GET_SCOPED: Operation[None] = Operation(
    "GET",
    "/scoped",
    responses={"204": Success()},
    security=[[security.OAUTH.scoped("read")]],
)

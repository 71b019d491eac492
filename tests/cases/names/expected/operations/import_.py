"""The operations of import, as they are on the wire."""

from __future__ import annotations

from .. import models
from ..runtime.declared import Header, Json, Path, Query
from ..runtime.operation import Body, Operation, Success

IMPORT_: Operation[models.List] = Operation(
    "GET",
    "/things/{id}",
    parameters=[
        Path("id", "id", lambda: str),
        Query("query_id", "id", lambda: str),
        Header("x_id", "X-Id", lambda: str),
        Query("self_", "self", lambda: str),
        Query("body_", "body", lambda: str),
        Query("options_", "options", lambda: str),
    ],
    body=Body(Json(lambda: models.Class), required=False),
    responses={"200": Success(Json(lambda: models.List))},
)

DELETE_THINGS_BY_ID: Operation[None] = Operation(
    "DELETE",
    "/things/{id}",
    parameters=[Path("id", "id", lambda: str)],
    responses={"204": Success()},
)

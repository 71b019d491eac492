"""The operations of Tuples without a tag, as they are on the wire."""

from __future__ import annotations

from .. import models
from ..runtime.declared import Json, Query
from ..runtime.operation import Operation, Success

NEAR: Operation[models.Row] = Operation(
    "GET",
    "/near",
    parameters=[Query("at", "at", lambda: models.Point, "array", required=True)],
    responses={"200": Success(Json(lambda: models.Row))},
)

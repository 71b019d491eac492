"""The operations of Many files without a tag, as they are on the wire."""

from __future__ import annotations

from typing import Annotated

from .. import errors, models
from ..runtime.constraints import Range
from ..runtime.declared import Json, Query
from ..runtime.operation import Operation, Success
from ..runtime.types import Integer

LIST_PETS: Operation[models.Pets] = Operation(
    "GET",
    "/pets",
    responses={
        "200": Success(Json(lambda: models.Pets)),
        "default": errors.DefaultError,
    },
)

LIST_OWNERS: Operation[list[models.Owner]] = Operation(
    "GET",
    "/owners",
    parameters=[Query("limit", "limit", lambda: Annotated[Integer, Range(minimum=1)])],
    responses={
        "200": Success(Json(lambda: list[models.Owner])),
        "default": errors.DefaultError,
    },
)

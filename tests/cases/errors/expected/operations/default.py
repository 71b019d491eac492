"""The operations of Errors without a tag, as they are on the wire."""

from __future__ import annotations

from .. import errors
from ..runtime.declared import Json
from ..runtime.operation import Operation, Success

LIST_PETS: Operation[list[str]] = Operation(
    "GET",
    "/pets",
    responses={
        "200": Success(Json(lambda: list[str])),
        "404": errors.NotFound,
        "409": errors.ListPetsConflict,
        "429": errors.TooMany,
        "5XX": errors.ServerError,
        "default": errors.Problem,
    },
)

DROP_PETS: Operation[None] = Operation(
    "DELETE", "/pets", responses={"204": Success(), "404": errors.NotFound}
)

"""What is on the wire: Many files without a tag."""

from __future__ import annotations

from .. import errors, models
from ..runtime.declared import Json
from ..runtime.operation import Operation, Success

LIST_PETS: Operation[models.Pets] = Operation(
    "GET",
    "/pets",
    responses={
        "200": Success(Json(lambda: models.Pets)),
        "default": errors.DefaultError,
    },
)

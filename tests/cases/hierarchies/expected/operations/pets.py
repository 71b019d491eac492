"""The operations of pets, as they are on the wire."""

from __future__ import annotations

from .. import models
from ..runtime.declared import Json, Path
from ..runtime.operation import Body, Operation, Success

GET_PET: Operation[models.AnyPet] = Operation(
    "GET",
    "/pets/{name}",
    parameters=[Path("name", "name", lambda: str)],
    responses={"200": Success(Json(lambda: models.AnyPet))},
)

PUT_PET: Operation[None] = Operation(
    "PUT",
    "/pets/{name}",
    parameters=[Path("name", "name", lambda: str)],
    body=Body(Json(lambda: models.AnyPet), required=False),
    responses={"204": Success()},
)

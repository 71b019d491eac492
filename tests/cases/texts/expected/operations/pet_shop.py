"""The operations of pet-shop, as they are on the wire."""

from __future__ import annotations

from typing import Literal

from .. import errors, models
from ..runtime.declared import Json, Path, Query
from ..runtime.operation import Body, Operation, Success

ADD_PET: Operation[models.NewPet] = Operation(
    "POST",
    "/pets/{pet-id}",
    parameters=[
        Path("pet_id", "pet-id", lambda: str),
        Query("sort_by", "sort-by", lambda: Literal["by-name", "by-age"]),
    ],
    body=Body(Json(lambda: models.NewPet)),
    responses={"200": Success(Json(lambda: models.NewPet)), "404": errors.NotFound},
)

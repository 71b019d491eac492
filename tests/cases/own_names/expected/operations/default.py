"""What is on the wire: Own names without a tag."""

from __future__ import annotations

from .. import models
from ..runtime.declared import Json
from ..runtime.operation import Operation, Success

ALL_PETS: Operation[models.Pet] = Operation(
    "GET", "/pets", responses={"200": Success(Json(lambda: models.Pet))}
)

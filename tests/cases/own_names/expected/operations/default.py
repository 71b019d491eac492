"""The operations of Own names without a tag, as they are on the wire."""

from __future__ import annotations

from .. import models
from ..runtime.declared import Json
from ..runtime.operation import Operation, Success

ALL_PETS: Operation[models.Pet] = Operation(
    "GET", "/pets", responses={"200": Success(Json(lambda: models.Pet))}
)

"""The operations of Read and write without a tag, as they are on the wire."""

from __future__ import annotations

from .. import models
from ..runtime.declared import Json
from ..runtime.operation import Body, Operation, Success

ADD_USER: Operation[models.UserResponse] = Operation(
    "POST",
    "/users",
    body=Body(Json(lambda: models.UserRequest)),
    responses={"200": Success(Json(lambda: models.UserResponse))},
)

"""The operations of account, as they are on the wire."""

from __future__ import annotations

from .. import errors, models, security
from ..runtime.declared import Form, Multipart, Part, Text
from ..runtime.operation import Body, Operation, Success

LOG_IN: Operation[str] = Operation(
    "POST",
    "/login",
    body=Body(Form(lambda: models.LogInRequest)),
    responses={"200": Success(Text(lambda: str)), "400": errors.BadRequest},
)

SET_PICTURE: Operation[None] = Operation(
    "PUT",
    "/picture",
    body=Body(
        Multipart(
            lambda: models.SetPictureRequest,
            parts={"file": Part(file=True), "size": Part("object")},
        )
    ),
    responses={"204": Success(), "400": errors.BadRequest, "401": errors.Unauthorized},
    security=[[security.TOKEN], [security.SESSION]],
)

"""What is on the wire: Bodies without a tag."""

from __future__ import annotations

from .. import headers, models
from ..runtime.declared import Bytes, Form, Json, Multipart, Part, Text
from ..runtime.operation import Body, Operation, Success

ADD_PET: Operation[models.Pet] = Operation(
    "POST",
    "/pets",
    body=Body(Json(lambda: models.Pet)),
    responses={"201": Success(Json(lambda: models.Pet), headers=headers.AddPetHeaders)},
)

REPLACE_PETS: Operation[str | None] = Operation(
    "PUT",
    "/pets",
    body=Body(Json(lambda: list[models.Pet]), Form(lambda: models.Pet), required=False),
    responses={"200": Success(Text(lambda: str)), "202": Success()},
)

ADD_PHOTO: Operation[None] = Operation(
    "POST",
    "/photo",
    body=Body(
        Multipart(lambda: models.AddPhotoRequest, parts={"about": Part("object")}),
        required=False,
    ),
    responses={"204": Success()},
)

GET_PHOTO: Operation[bytes] = Operation(
    "GET", "/photo", responses={"200": Success(Bytes(media_type="image/png"))}
)

PUT_PHOTO: Operation[None] = Operation(
    "PUT", "/photo", body=Body(Bytes()), responses={"204": Success()}
)

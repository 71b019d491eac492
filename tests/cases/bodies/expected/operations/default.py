"""The operations of Bodies without a tag, as they are on the wire."""

from __future__ import annotations

from typing import Any

from .. import headers, models
from ..runtime.declared import (
    Bytes,
    Form,
    Header,
    Json,
    JsonLines,
    Multipart,
    Part,
    Text,
)
from ..runtime.operation import Body, Operation, Success
from ..runtime.types import Integer

ADD_PET: Operation[models.Pet] = Operation(
    "POST",
    "/pets",
    body=Body(Json(lambda: models.Pet)),
    responses={
        "201": Success(Json(lambda: models.Pet), headers=headers.LocationHeaders),
    },
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
        Multipart(
            lambda: models.AddPhotoRequest,
            parts={
                "file": Part(
                    file=True,
                    content_type="image/png, image/jpeg",
                    headers=[Header("X-Size", "X-Size", lambda: Integer)],
                ),
                "more": Part("array", file=True),
                "about": Part("object"),
                "tags": Part("array", style="form", explode=False),
            },
        ),
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

ADD_OWNER: Operation[None] = Operation(
    "POST",
    "/owners",
    body=Body(
        Form(
            lambda: models.AddOwnerRequest,
            parts={
                "address": Part("object"),
                "metadata": Part("any", style="deepObject"),
                "ids[]": Part("array"),
                "callback": Part(style="form", reserved=True),
            },
        ),
        required=False,
    ),
    responses={"204": Success()},
)

FIND_OWNERS: Operation[None] = Operation(
    "GET",
    "/owners",
    body=Body(Json(lambda: dict[str, Any]), required=False),
    responses={"204": Success()},
)

ADD_ANY: Operation[None] = Operation(
    "POST",
    "/any",
    body=Body(
        Json(lambda: models.Pet),
        Text(lambda: str, media_type="application/xml"),
        JsonLines(lambda: models.Pet, media_type="application/x-ndjson"),
        Text(lambda: str, media_type="text/*"),
        Bytes(media_type="*/*"),
    ),
    responses={"204": Success()},
)

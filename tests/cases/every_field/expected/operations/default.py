"""The operations of Every field without a tag, as they are on the wire."""

from __future__ import annotations

from .. import models, security
from ..runtime.declared import (
    Header,
    Json,
    JsonLines,
    Multipart,
    Part,
    Path,
    QueryString,
)
from ..runtime.operation import Body, Operation, Success
from ..runtime.streaming import AsyncStream, Stream

PUT_THING: Operation[None] = Operation(
    "PUT",
    "/things/{id}",
    parameters=[Path("id", "id", lambda: str)],
    body=Body(Json(lambda: models.AnyThing)),
    responses={"204": Success()},
    security=[[security.OAUTH.scoped("read")]],
    server="https://paths.example.com",
)

QUERY_THING: Operation[Stream[models.AnyThing], AsyncStream[models.AnyThing]] = (
    Operation(
        "QUERY",
        "/things/{id}",
        parameters=[
            Path("id", "id", lambda: str),
            QueryString(
                "whole",
                "whole",
                lambda: models.QueryThingWhole,
                "object",
                media_type="application/x-www-form-urlencoded",
            ),
        ],
        body=Body(
            Multipart(
                lambda: models.QueryThingRequest,
                parts={
                    "a": Part(
                        content_type="text/plain",
                        headers=[Header("X-Part", "X-Part", lambda: str)],
                    ),
                },
            ),
            required=False,
        ),
        responses={"200": Success(JsonLines(lambda: models.AnyThing))},
        security=[[security.OAUTH.scoped("read")]],
        server="https://paths.example.com",
    )
)

COPY_THING: Operation[None] = Operation(
    "COPY",
    "/things/{id}",
    parameters=[Path("id", "id", lambda: str)],
    responses={"204": Success()},
    security=[[security.OAUTH.scoped("read")]],
    server="https://paths.example.com",
)

"""The operations of things, as they are on the wire."""

from __future__ import annotations

from .. import errors, headers, models, security
from ..runtime.declared import Cookie, Json, Path, Query
from ..runtime.operation import Operation, Success

GET_THING: Operation[models.AnyThing] = Operation(
    "GET",
    "/things/{id}",
    parameters=[
        Path("id", "id", lambda: str),
        Query(
            "filter",
            "filter",
            lambda: models.GetThingFilter,
            "object",
            style="deepObject",
            reserved=True,
        ),
        Query("sort", "sort", lambda: str, media_type="application/json"),
        Cookie("session", "session", lambda: str, style="cookie"),
    ],
    responses={
        "200": Success(Json(lambda: models.AnyThing), headers=headers.RateHeaders),
        "4XX": errors.Thing,
        "default": errors.DefaultError,
    },
    security=[[security.KEY], []],
    server="https://get.example.com",
)

"""The operations of orders, as they are on the wire."""

from __future__ import annotations

from typing import Annotated

from .. import errors, headers, models, security
from ..runtime.constraints import Length, Range, UniqueItems
from ..runtime.declared import Header, Json, Path, Query
from ..runtime.operation import Body, Operation, Success
from ..runtime.types import DateTime, Integer, Uuid

LIST_ORDERS: Operation[list[models.Order]] = Operation(
    "GET",
    "/orders",
    parameters=[
        Query(
            "limit", "limit", lambda: Annotated[Integer, Range(minimum=1, maximum=100)]
        ),
        Query(
            "tags",
            "tags",
            lambda: Annotated[list[models.Tag], Length(maximum=3)],
            "array",
        ),
        Query("states", "states", lambda: list[models.State], "array", explode=False),
        Query("since", "since", lambda: DateTime),
        Query("paid", "paid", lambda: bool),
        Query("price", "price", lambda: models.Range, "object", style="deepObject"),
        Header("x_request_id", "X-Request-Id", lambda: Uuid),
    ],
    responses={
        "200": Success(
            Json(lambda: Annotated[list[models.Order], UniqueItems()]),
            headers=headers.TotalHeaders,
        ),
        "400": errors.BadRequest,
        "401": errors.Unauthorized,
    },
    security=[[security.TOKEN]],
)

ADD_ORDER: Operation[models.Order] = Operation(
    "POST",
    "/orders",
    body=Body(Json(lambda: models.OrderRequest)),
    responses={
        "201": Success(Json(lambda: models.Order)),
        "400": errors.BadRequest,
        "401": errors.Unauthorized,
    },
    security=[[security.TOKEN]],
)

GET_ORDER: Operation[models.Order] = Operation(
    "GET",
    "/orders/{id}",
    parameters=[Path("id", "id", lambda: Uuid)],
    responses={
        "200": Success(Json(lambda: models.Order)),
        "400": errors.BadRequest,
        "401": errors.Unauthorized,
    },
    security=[[security.TOKEN]],
)

DROP_ORDER: Operation[None] = Operation(
    "DELETE",
    "/orders/{id}",
    parameters=[Path("id", "id", lambda: Uuid)],
    responses={"204": Success(), "400": errors.BadRequest, "401": errors.Unauthorized},
    security=[[security.TOKEN]],
)

SET_LINE: Operation[models.Line] = Operation(
    "PUT",
    "/orders/{id}/lines/{number}",
    parameters=[
        Path("id", "id", lambda: Uuid),
        Path("number", "number", lambda: Annotated[Integer, Range(minimum=1)]),
    ],
    body=Body(Json(lambda: models.Line), required=False),
    responses={
        "200": Success(Json(lambda: models.Line)),
        "400": errors.BadRequest,
        "401": errors.Unauthorized,
    },
    security=[[security.TOKEN]],
)

"""The operations of packages, as they are on the wire."""

from __future__ import annotations

from typing import Annotated, Literal

from .. import errors, headers, models, security
from ..runtime.constraints import Length, Pattern, Range
from ..runtime.declared import Form, Header, Json, Path, Query
from ..runtime.operation import Body, Operation, Success
from ..runtime.types import Integer

FIND_PACKAGES: Operation[list[models.Package]] = Operation(
    "GET",
    "/packages",
    parameters=[
        Query(
            "words",
            "words",
            lambda: Annotated[
                list[Annotated[str, Length(minimum=1)]], Length(minimum=1)
            ],
            "array",
            required=True,
        ),
        Query(
            "sizes",
            "sizes",
            lambda: list[Integer],
            "array",
            style="pipeDelimited",
            explode=False,
        ),
        Query(
            "kinds",
            "kinds",
            lambda: list[Literal["wheel", "source"]],
            "array",
            explode=False,
        ),
        Query("exact", "exact", lambda: bool),
        Header("x_page", "X-Page", lambda: Annotated[Integer, Range(minimum=1)]),
    ],
    responses={
        "200": Success(
            Json(lambda: list[models.Package]), headers=headers.PagesHeaders
        ),
        "400": errors.BadRequest,
        "401": errors.Unauthorized,
    },
    security=[[security.BASIC]],
)

GET_PACKAGE: Operation[models.Package] = Operation(
    "GET",
    "/packages/{name}",
    parameters=[Path("name", "name", lambda: Annotated[str, Pattern("^[a-z]+$")])],
    responses={
        "200": Success(Json(lambda: models.Package)),
        "400": errors.BadRequest,
        "401": errors.Unauthorized,
    },
    security=[[security.BASIC]],
)

SET_PACKAGE: Operation[models.Package] = Operation(
    "PUT",
    "/packages/{name}",
    parameters=[Path("name", "name", lambda: Annotated[str, Pattern("^[a-z]+$")])],
    body=Body(Json(lambda: models.Package)),
    responses={
        "200": Success(Json(lambda: models.Package)),
        "400": errors.BadRequest,
        "401": errors.Unauthorized,
    },
    security=[[security.BASIC]],
)

RATE: Operation[models.Package] = Operation(
    "POST",
    "/packages/{name}/rating",
    parameters=[Path("name", "name", lambda: Annotated[str, Pattern("^[a-z]+$")])],
    body=Body(Form(lambda: models.RateRequest)),
    responses={
        "201": Success(Json(lambda: models.Package)),
        "400": errors.BadRequest,
        "401": errors.Unauthorized,
    },
    security=[[security.BASIC]],
)

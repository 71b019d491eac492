"""The operations of Parameters without a tag, as they are on the wire."""

from __future__ import annotations

from typing import Annotated, Any, Union

from .. import models
from ..runtime.constraints import Length, Range
from ..runtime.declared import Cookie, Header, Part, Path, Query, QueryString
from ..runtime.operation import Operation, Success
from ..runtime.types import DateTime, Integer, Number, Uuid

GET_PLAIN: Operation[None] = Operation(
    "GET",
    "/plain/{id}/{point}",
    parameters=[
        Path("id", "id", lambda: Integer),
        Path("point", "point", lambda: list[Number], "array"),
        Query(
            "limit", "limit", lambda: Annotated[Integer, Range(maximum=100)], default=10
        ),
        Query("q", "q", lambda: Annotated[str, Length(minimum=1)], required=True),
        Query("sort", "sort", lambda: list[str], "array", explode=False),
        Query(
            "ids",
            "ids",
            lambda: list[Integer],
            "array",
            style="pipeDelimited",
            explode=False,
        ),
        Query(
            "filter",
            "filter",
            lambda: models.GetPlainFilter,
            "object",
            style="deepObject",
        ),
        Query(
            "where",
            "where",
            lambda: dict[str, Any],
            "object",
            media_type="application/json",
        ),
        Header("x_trace", "X-Trace", lambda: Uuid),
        Cookie("session", "session", lambda: str),
        Query("since", "since", lambda: DateTime),
    ],
    responses={"204": Success()},
)

GET_STYLED: Operation[None] = Operation(
    "GET",
    "/styled/{matrix}/{label}",
    parameters=[
        Path(
            "matrix", "matrix", lambda: list[str], "array", style="matrix", explode=True
        ),
        Path("label", "label", lambda: models.GetStyledLabel, "object", style="label"),
    ],
    responses={"204": Success()},
)

GET_SEVERAL: Operation[None] = Operation(
    "GET",
    "/several",
    parameters=[
        Query(
            "created",
            "created",
            lambda: Union[Integer, models.GetSeveralCreatedGt],
            "any",
            style="deepObject",
        ),
        Query(
            "either", "either", lambda: Union[Integer, list[Integer]], "scalar or array"
        ),
        Query("ids", "ids[]", lambda: list[Integer], "array"),
        Query(
            "spaced",
            "spaced",
            lambda: list[str],
            "array",
            style="spaceDelimited",
            explode=False,
        ),
        Query(
            "page",
            "page",
            lambda: models.GetSeveralPage,
            "object",
            own=["size"],
            foreign=["by"],
        ),
        Query(
            "sort",
            "sort",
            lambda: models.GetSeveralSort,
            "object",
            own=["by"],
            foreign=["size"],
        ),
        Query("path", "path", lambda: str, reserved=True),
        Query("flag", "flag", lambda: bool, allow_empty=True),
        Header("x_tags", "X-Tags", lambda: list[str], "array"),
        Cookie("list", "list", lambda: list[str], "array"),
        Cookie("plain", "plain", lambda: str, style="cookie"),
    ],
    responses={"204": Success()},
)

GET_WHOLE: Operation[None] = Operation(
    "GET",
    "/whole",
    parameters=[
        QueryString(
            "whole",
            "whole",
            lambda: models.GetWholeWhole,
            "object",
            parts={"tags": Part("array")},
            media_type="application/x-www-form-urlencoded",
        ),
    ],
    responses={"204": Success()},
)

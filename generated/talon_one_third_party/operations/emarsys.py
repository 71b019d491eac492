"""The operations of Emarsys, as they are on the wire."""

from __future__ import annotations

from .. import errors, models, security
from ..runtime.declared import Json, Query
from ..runtime.operation import Body, Operation, Success

GET_COUPON: Operation[models.EmarsysCouponResponse] = Operation(
    "POST",
    "/emarsys/customer_profiles/coupons",
    parameters=[Query("deployment", "deployment", lambda: str, required=True)],
    body=Body(Json(lambda: models.EmarsysCouponRequest)),
    responses={
        "200": Success(Json(lambda: models.EmarsysCouponResponse)),
        "400": errors.BadRequest,
        "401": errors.Unauthorized,
        "404": errors.NotFound,
        "429": errors.TooManyRequests,
    },
    security=[[security.BASIC_AUTH]],
)

GET_LOYALTY_PROGRAM_BALANCE: Operation[models.EmarsysLoyaltyBalanceResponse] = (
    Operation(
        "POST",
        "/emarsys/loyalty_programs/profile/balance",
        parameters=[Query("deployment", "deployment", lambda: str, required=True)],
        body=Body(Json(lambda: models.EmarsysLoyaltyBalanceRequest)),
        responses={
            "200": Success(Json(lambda: models.EmarsysLoyaltyBalanceResponse)),
            "400": errors.BadRequest,
            "401": errors.Unauthorized,
            "404": errors.NotFound,
            "429": errors.TooManyRequests,
        },
        security=[[security.BASIC_AUTH]],
    )
)

"""The operations of Braze, as they are on the wire."""

from __future__ import annotations

from .. import errors, models, security
from ..runtime.declared import Header, Json
from ..runtime.operation import Body, Operation, Success

CREATE_REFERRAL: Operation[models.ReferralResponse] = Operation(
    "POST",
    "/braze/referral",
    parameters=[Header("x_dry_run", "X-DRY-RUN", lambda: bool)],
    body=Body(Json(lambda: models.ReferralRequest), required=False),
    responses={
        "200": Success(Json(lambda: models.ReferralResponse)),
        "400": errors.BadRequest,
        "401": errors.Unauthorized,
        "404": errors.NotFound,
        "429": errors.TooManyRequests,
    },
    security=[[security.API_KEY]],
)

CREATE_COUPON: Operation[models.BrazeCouponResponse] = Operation(
    "POST",
    "/braze/coupon",
    body=Body(Json(lambda: models.BrazeCouponRequest), required=False),
    responses={
        "200": Success(Json(lambda: models.BrazeCouponResponse)),
        "400": errors.BadRequest,
        "401": errors.Unauthorized,
        "404": errors.NotFound,
        "429": errors.TooManyRequests,
    },
    security=[[security.API_KEY]],
)

CREATE_COUPON_RESERVATION: Operation[models.CouponReservationResponse] = Operation(
    "POST",
    "/braze/coupon_reservation",
    body=Body(Json(lambda: models.CouponReservationRequest), required=False),
    responses={
        "200": Success(Json(lambda: models.CouponReservationResponse)),
        "400": errors.BadRequest,
        "401": errors.Unauthorized,
        "404": errors.NotFound,
        "429": errors.TooManyRequests,
    },
    security=[[security.API_KEY]],
)

TRACK_EVENT: Operation[models.IntegrationState] = Operation(
    "POST",
    "/braze/event",
    parameters=[
        Header(
            "destination_hostname", "destination-hostname", lambda: str, required=True
        ),
    ],
    body=Body(Json(lambda: models.BrazeTrackEventRequest), required=False),
    responses={
        "200": Success(Json(lambda: models.IntegrationState)),
        "400": errors.BadRequest,
        "401": errors.Unauthorized,
        "404": errors.NotFound,
        "429": errors.TooManyRequests,
    },
    security=[[security.API_KEY]],
)

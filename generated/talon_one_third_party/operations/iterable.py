"""The operations of Iterable, as they are on the wire."""

from __future__ import annotations

from typing import Any

from .. import errors, models, security
from ..runtime.declared import Json, Query
from ..runtime.operation import Operation, Success
from ..runtime.types import DateTime, Integer

CREATE_COUPON: Operation[models.CouponResponse] = Operation(
    "GET",
    "/iterable/coupon",
    parameters=[
        Query("deployment", "deployment", lambda: str, required=True),
        Query("application_id", "applicationId", lambda: Integer, required=True),
        Query("campaign_id", "campaignId", lambda: Integer, required=True),
        Query("iterable_campaign_id", "iterableCampaignId", lambda: str, required=True),
        Query("start_date", "startDate", lambda: DateTime),
        Query("expiry_date", "expiryDate", lambda: DateTime),
        Query("discount_limit", "discountLimit", lambda: Integer),
        Query("recipient_integration_id", "recipientIntegrationId", lambda: str),
        Query("usage_limit", "usageLimit", lambda: Integer, default=1),
        Query("attributes", "attributes", lambda: dict[str, Any], "object"),
    ],
    responses={
        "200": Success(Json(lambda: models.CouponResponse)),
        "400": errors.BadRequest,
        "401": errors.Unauthorized,
        "404": errors.NotFound,
        "429": errors.TooManyRequests,
    },
    security=[[security.API_KEY]],
)

CREATE_REFERRAL: Operation[models.ReferralResponse] = Operation(
    "GET",
    "/iterable/referral",
    parameters=[
        Query("deployment", "deployment", lambda: str, required=True),
        Query("campaign_id", "campaignId", lambda: Integer, required=True),
        Query(
            "advocate_profile_integration_id",
            "advocateProfileIntegrationId",
            lambda: str,
            required=True,
        ),
        Query(
            "friend_profile_integration_id", "friendProfileIntegrationId", lambda: str
        ),
        Query("start_date", "startDate", lambda: DateTime),
        Query("expiry_date", "expiryDate", lambda: DateTime),
        Query("usage_limit", "usageLimit", lambda: Integer),
        Query("attributes", "attributes", lambda: dict[str, Any], "object"),
    ],
    responses={
        "200": Success(Json(lambda: models.ReferralResponse)),
        "400": errors.BadRequest,
        "401": errors.Unauthorized,
        "404": errors.NotFound,
        "429": errors.TooManyRequests,
    },
    security=[[security.API_KEY]],
)

LOYALTY: Operation[models.LoyaltyResponse] = Operation(
    "GET",
    "/iterable/loyalty",
    parameters=[
        Query("deployment", "deployment", lambda: str, required=True),
        Query(
            "profile_integration_id", "profileIntegrationId", lambda: str, required=True
        ),
        Query("loyalty_program_id", "loyaltyProgramId", lambda: Integer, required=True),
    ],
    responses={
        "200": Success(Json(lambda: models.LoyaltyResponse)),
        "400": errors.BadRequest,
        "401": errors.Unauthorized,
        "404": errors.NotFound,
    },
    security=[[security.API_KEY]],
)

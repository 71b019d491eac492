"""The operations of CEP, as they are on the wire."""

from __future__ import annotations

from typing import Any

from .. import errors, models, security
from ..runtime.declared import Header, Json, Query
from ..runtime.operation import Body, Operation, Success
from ..runtime.types import DateTime, Integer

CREATE_COUPON: Operation[models.CouponResponse] = Operation(
    "GET",
    "/customer_engagement/coupon",
    parameters=[
        Query("application_id", "applicationId", lambda: Integer, required=True),
        Query("campaign_id", "campaignId", lambda: Integer, required=True),
        Query("external_campaign_id", "externalCampaignId", lambda: str, required=True),
        Query("start_date", "startDate", lambda: DateTime),
        Query("expiry_date", "expiryDate", lambda: DateTime),
        Query("discount_limit", "discountLimit", lambda: Integer),
        Query("recipient_integration_id", "recipientIntegrationId", lambda: str),
        Query("usage_limit", "usageLimit", lambda: Integer, default=1),
        Query("attributes", "attributes", lambda: dict[str, Any], "object"),
        Query("identifier", "identifier", lambda: str),
        Header(
            "customer_engagement_platform_name",
            "customer-engagement-platform-name",
            lambda: str,
            required=True,
        ),
        Header(
            "destination_hostname", "destination-hostname", lambda: str, required=True
        ),
        Header("x_dry_run", "X-DRY-RUN", lambda: bool),
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
    "/customer_engagement/referral",
    parameters=[
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
        Header(
            "customer_engagement_platform_name",
            "customer-engagement-platform-name",
            lambda: str,
            required=True,
        ),
        Header(
            "destination_hostname", "destination-hostname", lambda: str, required=True
        ),
        Header("x_dry_run", "X-DRY-RUN", lambda: bool),
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
    "/customer_engagement/loyalty",
    parameters=[
        Query(
            "profile_integration_id", "profileIntegrationId", lambda: str, required=True
        ),
        Query("loyalty_program_id", "loyaltyProgramId", lambda: Integer, required=True),
        Header(
            "customer_engagement_platform_name",
            "customer-engagement-platform-name",
            lambda: str,
            required=True,
        ),
        Header(
            "destination_hostname", "destination-hostname", lambda: str, required=True
        ),
    ],
    responses={
        "200": Success(Json(lambda: models.LoyaltyResponse)),
        "400": errors.BadRequest,
        "401": errors.Unauthorized,
        "404": errors.NotFound,
        "429": errors.TooManyRequests,
    },
    security=[[security.API_KEY]],
)

ADD_LOYALTY_POINTS: Operation[None] = Operation(
    "POST",
    "/customer_engagement/add_loyalty_points",
    parameters=[
        Header(
            "customer_engagement_platform_name",
            "customer-engagement-platform-name",
            lambda: str,
            required=True,
        ),
        Header(
            "destination_hostname", "destination-hostname", lambda: str, required=True
        ),
    ],
    body=Body(Json(lambda: models.AddLoyaltyPointsRequest), required=False),
    responses={
        "204": Success(),
        "400": errors.BadRequest,
        "401": errors.Unauthorized,
        "404": errors.NotFound,
        "429": errors.TooManyRequests,
    },
    security=[[security.API_KEY]],
)

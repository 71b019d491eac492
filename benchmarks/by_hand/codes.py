"""Coupons and referrals."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from benchmarks.by_hand.campaigns import LimitConfig
from benchmarks.by_hand.wire import Wire


class Coupon(Wire):
    id: int
    created: datetime
    campaign_id: int
    value: str
    usage_limit: int
    discount_limit: float | None = None
    start_date: datetime | None = None
    expiry_date: datetime | None = None
    limits: list[LimitConfig] | None = None
    usage_counter: int
    discount_counter: float | None = None
    discount_remainder: float | None = None
    attributes: dict[str, Any] | None = None
    referral_id: int | None = None
    recipient_integration_id: str | None = None
    import_id: int | None = None
    reservation: bool | None = None
    batch_id: str | None = None


class CouponRejectionReason(Wire):
    campaign_id: int
    coupon_id: int
    reason: Literal[
        "CouponNotFound",
        "CouponPartOfNotRunningCampaign",
        "CouponLimitReached",
        "CampaignLimitReached",
        "ProfileLimitReached",
        "CouponRecipientDoesNotMatch",
        "CouponExpired",
        "CouponStartDateInFuture",
        "CouponRejectedByCondition",
        "EffectCouldNotBeApplied",
    ]


class Referral(Wire):
    id: int
    created: datetime
    start_date: datetime | None = None
    expiry_date: datetime | None = None
    usage_limit: int
    campaign_id: int
    advocate_profile_integration_id: str
    friend_profile_integration_id: str | None = None
    attributes: dict[str, Any] | None = None
    import_id: int | None = None
    code: str
    usage_counter: int
    batch_id: str | None = None


class InventoryReferral(Referral):
    referred_customers: list[str]


class ReferralRejectionReason(Wire):
    campaign_id: int
    referral_id: int
    reason: Literal[
        "ReferralNotFound",
        "ReferralRecipientIdSameAsAdvocate",
        "ReferralPartOfNotRunningCampaign",
        "ReferralLimitReached",
        "CampaignLimitReached",
        "ProfileLimitReached",
        "ReferralRecipientDoesNotMatch",
        "ReferralExpired",
        "ReferralStartDateInFuture",
        "ReferralRejectedByCondition",
        "EffectCouldNotBeApplied",
    ]

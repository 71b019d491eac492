"""CouponRejectionReason."""

from typing import Annotated, Literal

from ..runtime.model import Model, wire
from ..runtime.types import Integer


class CouponRejectionReason(Model):
    """Why a coupon was refused."""

    campaign_id: Annotated[Integer, wire("campaignId")]
    """Campaign of the coupon."""

    coupon_id: Annotated[Integer, wire("couponId")]
    """Number of the coupon."""

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
    """Cause of the refusal."""

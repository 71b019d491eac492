"""EventMeta."""

from typing import Annotated, Any

from ..runtime.model import Model, Omittable, wire
from .coupon_rejection_reason import CouponRejectionReason
from .referral_rejection_reason import ReferralRejectionReason


class EventMeta(Model):
    """What else came up while the event was handled."""

    campaigns: Omittable[dict[str, Any]] = None
    """Campaigns that took part."""

    coupons: Omittable[dict[str, Any]] = None
    """Coupons that took part."""

    coupon_rejection_reason: Annotated[
        Omittable[CouponRejectionReason], wire("couponRejectionReason")
    ] = None
    referral_rejection_reason: Annotated[
        Omittable[ReferralRejectionReason], wire("referralRejectionReason")
    ] = None

    warnings: Omittable[dict[str, Any]] = None
    """Warnings given."""

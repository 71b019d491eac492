"""CouponCreatedEffectProps."""

from typing import Annotated

from ..runtime.model import Model, wire


class CouponCreatedEffectProps(Model):
    """A coupon was made for a customer."""

    value: str
    """The new code."""

    profile_id: Annotated[str, wire("profileId")]
    """Customer who gets the coupon."""

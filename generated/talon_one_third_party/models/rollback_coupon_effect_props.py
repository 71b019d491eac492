"""RollbackCouponEffectProps."""

from ..runtime.model import Model


class RollbackCouponEffectProps(Model):
    """A redeemed coupon is given back."""

    value: str
    """Code given back."""

"""AcceptCouponEffectProps."""

from ..runtime.model import Model


class AcceptCouponEffectProps(Model):
    """The coupon code is valid."""

    value: str
    """Code that was accepted."""

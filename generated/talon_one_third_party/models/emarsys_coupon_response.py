"""EmarsysCouponResponse."""

from ..runtime.model import Model, Omittable
from .emarsys_coupon import EmarsysCoupon


class EmarsysCouponResponse(Model):
    """Coupons that were found."""

    content: Omittable[list[EmarsysCoupon]] = None
    """One entry per coupon."""

"""EmarsysCouponRequest."""

from typing import Annotated

from ..runtime.constraints import Range
from ..runtime.model import Model
from ..runtime.types import Number
from .emarsys_coupon_parameters import EmarsysCouponParameters


class EmarsysCouponRequest(Model):
    """Coupons to retrieve."""

    parameters: list[EmarsysCouponParameters]
    """One entry per coupon."""

    fields: list[str]
    """Coupon properties to return beside the two parameters."""

    limit: Annotated[Number, Range(minimum=0)]
    """The most coupons to return."""

"""BrazeCouponLimitRequest."""

from typing import Annotated, Literal

from ..runtime.constraints import Range
from ..runtime.model import Model
from ..runtime.types import Number


class BrazeCouponLimitRequest(Model):
    """A limit to set, complete."""

    action: str
    """Action that is counted."""

    limit: Annotated[Number, Range(minimum=0)]
    """Highest value of the counter."""

    entities: list[Literal["Coupon", "Profile"]]
    """What the counter is kept for."""

"""BrazeCouponLimit."""

from typing import Annotated, Literal

from ..runtime.constraints import Range
from ..runtime.model import Model, Omittable
from ..runtime.types import Number


class BrazeCouponLimit(Model):
    """A limit of one coupon."""

    action: Omittable[str] = None
    """Action that is counted."""

    limit: Annotated[Omittable[Number], Range(minimum=0)] = None
    """Highest value of the counter."""

    entities: Omittable[list[Literal["Coupon", "Profile"]]] = None
    """What the counter is kept for."""

"""LimitConfig."""

from typing import Annotated, Literal

from ..runtime.constraints import Range
from ..runtime.model import Model, Omittable
from ..runtime.types import Number


class LimitConfig(Model):
    """A budget: how often, or for how much, an action may happen."""

    action: str
    """Action that is counted."""

    limit: Annotated[Number, Range(minimum=0)]
    """Highest value of the counter."""

    period: Omittable[Literal["daily", "weekly", "monthly", "yearly"]] = None
    """Time after which counting starts anew."""

    entities: list[Literal["Coupon", "Referral", "Profile", "Identifier"]]
    """What the counter is kept for."""

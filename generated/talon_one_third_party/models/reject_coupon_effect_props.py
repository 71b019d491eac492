"""RejectCouponEffectProps."""

from typing import Annotated

from ..runtime.model import Model, Omittable, wire
from ..runtime.types import Integer


class RejectCouponEffectProps(Model):
    """The coupon code is not valid."""

    value: str
    """Code that was refused."""

    rejection_reason: Annotated[str, wire("rejectionReason")]
    """Cause of the refusal."""

    condition_index: Annotated[Omittable[Integer], wire("conditionIndex")] = None
    """Position of the condition that failed."""

    effect_index: Annotated[Omittable[Integer], wire("effectIndex")] = None
    """Position of the effect that failed."""

    details: Omittable[str] = None
    """More about the refusal."""

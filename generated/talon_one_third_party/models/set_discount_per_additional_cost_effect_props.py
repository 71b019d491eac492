"""SetDiscountPerAdditionalCostEffectProps."""

from typing import Annotated

from ..runtime.model import Model, Omittable, wire
from ..runtime.types import Integer, Number


class SetDiscountPerAdditionalCostEffectProps(Model):
    """An additional cost of the session is discounted."""

    name: str
    """Name of the discount."""

    additional_cost_id: Annotated[Integer, wire("additionalCostId")]
    """Number of the cost."""

    additional_cost: Annotated[str, wire("additionalCost")]
    """Name of the cost."""

    value: Number
    """Amount taken off."""

    desired_value: Annotated[Omittable[Number], wire("desiredValue")] = None
    """Amount before limits cut it down."""

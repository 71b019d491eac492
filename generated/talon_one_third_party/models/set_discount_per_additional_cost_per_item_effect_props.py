"""SetDiscountPerAdditionalCostPerItemEffectProps."""

from typing import Annotated

from ..runtime.model import Model, Omittable, wire
from ..runtime.types import Integer, Number


class SetDiscountPerAdditionalCostPerItemEffectProps(Model):
    """An additional cost of a cart line is discounted."""

    name: str
    """Name of the discount."""

    additional_cost_id: Annotated[Integer, wire("additionalCostId")]
    """Number of the cost."""

    value: Number
    """Amount taken off."""

    position: Number
    """Place of the line in the cart."""

    sub_position: Annotated[Omittable[Number], wire("subPosition")] = None
    """Piece of that line."""

    additional_cost: Annotated[str, wire("additionalCost")]
    """Name of the cost."""

    desired_value: Annotated[Omittable[Number], wire("desiredValue")] = None
    """Amount before limits cut it down."""

"""RollbackDiscountEffectProps."""

from typing import Annotated

from ..runtime.model import Model, Omittable, wire
from ..runtime.types import Integer, Number


class RollbackDiscountEffectProps(Model):
    """A discount is taken back."""

    name: str
    """Name of the discount."""

    value: Number
    """Amount taken back."""

    cart_item_position: Annotated[Omittable[Number], wire("cartItemPosition")] = None
    """Cart line that had the discount."""

    cart_item_sub_position: Annotated[
        Omittable[Number], wire("cartItemSubPosition")
    ] = None
    """Piece of that line."""

    additional_cost_id: Annotated[Omittable[Integer], wire("additionalCostId")] = None
    """Number of the cost that had the discount."""

    additional_cost: Annotated[Omittable[str], wire("additionalCost")] = None
    """Name of that cost."""

    scope: Omittable[str] = None
    """What the discount was for."""

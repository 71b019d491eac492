"""SetDiscountPerItemEffectProps."""

from typing import Annotated

from ..runtime.model import Model, Omittable, wire
from ..runtime.types import Integer, Number


class SetDiscountPerItemEffectProps(Model):
    """A cart line is discounted."""

    name: str
    """Name of the discount."""

    value: Number
    """Amount taken off."""

    position: Number
    """Place of the line in the cart."""

    sub_position: Annotated[Omittable[Number], wire("subPosition")] = None
    """Piece of that line."""

    desired_value: Annotated[Omittable[Number], wire("desiredValue")] = None
    """Amount before limits cut it down."""

    scope: Omittable[str] = None
    """Part of the line the discount is for."""

    total_discount: Annotated[Omittable[Number], wire("totalDiscount")] = None
    """Amount taken off all lines together."""

    desired_total_discount: Annotated[
        Omittable[Number], wire("desiredTotalDiscount")
    ] = None
    """That amount before limits cut it down."""

    bundle_index: Annotated[Omittable[Integer], wire("bundleIndex")] = None
    """Position of the bundle the line belongs to."""

    bundle_name: Annotated[Omittable[str], wire("bundleName")] = None
    """Name of that bundle."""

"""SetDiscountEffectProps."""

from typing import Annotated

from ..runtime.model import Model, Omittable, wire
from ..runtime.types import Number


class SetDiscountEffectProps(Model):
    """The session is discounted."""

    name: str
    """Name of the discount."""

    value: Number
    """Amount taken off."""

    scope: Omittable[str] = None
    """Part of the session the discount is for."""

    desired_value: Annotated[Omittable[Number], wire("desiredValue")] = None
    """Amount before limits cut it down."""

"""CustomEffectProps."""

from typing import Annotated, Any

from ..runtime.model import Model, wire
from ..runtime.types import Integer


class CustomEffectProps(Model):
    """An effect of your own making."""

    effect_id: Annotated[Integer, wire("effectId")]
    """Number of the custom effect."""

    name: str
    """Name of the custom effect."""

    payload: dict[str, Any]
    """Its data."""

"""LoyaltyTier."""

from ..runtime.model import Model, Omittable
from ..runtime.types import Integer


class LoyaltyTier(Model):
    """Level reached in a loyalty program."""

    id: Omittable[Integer] = None
    """Number of the tier."""

    name: Omittable[str] = None
    """Name of the tier."""

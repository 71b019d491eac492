"""AddFreeItemEffectProps."""

from ..runtime.model import Model


class AddFreeItemEffectProps(Model):
    """A product is given for free."""

    sku: str
    """Stock keeping unit of the product."""

    name: str
    """Name of the effect."""

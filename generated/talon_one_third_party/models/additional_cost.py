"""AdditionalCost."""

from ..runtime.model import Model, Omittable
from ..runtime.types import Number


class AdditionalCost(Model):
    """A cost that is not the price of a product."""

    price: Omittable[Number] = None
    """Amount of the cost."""

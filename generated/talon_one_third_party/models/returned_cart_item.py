"""ReturnedCartItem."""

from ..runtime.model import Model, Omittable
from ..runtime.types import Integer


class ReturnedCartItem(Model):
    """Pieces of one cart line that were sent back."""

    position: Integer
    """Place of the line in the cart."""

    quantity: Omittable[Integer] = None
    """Pieces sent back."""

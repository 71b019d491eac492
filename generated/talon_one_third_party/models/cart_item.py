"""CartItem."""

from typing import Annotated, Any

from ..runtime.constraints import Length, Range
from ..runtime.model import Model, Omittable, wire
from ..runtime.types import Integer, Number
from .additional_cost import AdditionalCost


class CartItem(Model):
    """One line of a cart."""

    name: Annotated[Omittable[str], Length(minimum=1)] = None
    """Name of the product."""

    sku: Annotated[str, Length(minimum=1)]
    """Stock keeping unit."""

    quantity: Annotated[Integer, Range(minimum=1)]
    """Pieces bought."""

    returned_quantity: Annotated[Omittable[Integer], wire("returnedQuantity")] = None
    """Pieces sent back."""

    remaining_quantity: Annotated[Omittable[Integer], wire("remainingQuantity")] = None
    """Pieces kept."""

    price: Omittable[Number] = None
    """Price of one piece."""

    category: Omittable[str] = None
    """Category of the product."""

    weight: Omittable[Number] = None
    """Weight of one piece."""

    height: Omittable[Number] = None
    """Height of one piece."""

    width: Omittable[Number] = None
    """Width of one piece."""

    length: Omittable[Number] = None
    """Length of one piece."""

    position: Omittable[Number] = None
    """Place of the line in the cart."""

    attributes: Omittable[dict[str, Any]] = None
    """Custom attributes of the line."""

    additional_costs: Annotated[
        Omittable[dict[str, AdditionalCost]], wire("additionalCosts")
    ] = None
    """Costs of this line, by name."""

"""CustomerSession."""

from typing import Annotated, Any, Literal

from ..runtime.constraints import Length, Range
from ..runtime.model import Model, Omittable, wire
from ..runtime.types import DateTime, Integer, Number
from .additional_cost import AdditionalCost
from .cart_item import CartItem


class CustomerSession(Model):
    """A shopping session and its cart."""

    id: Annotated[Integer, Range(minimum=1)]
    """Number of the session in Talon.One."""

    created: DateTime
    """When the session was opened."""

    integration_id: Annotated[str, Length(maximum=1000), wire("integrationId")]
    """ID of the session in your own systems."""

    application_id: Annotated[Integer, wire("applicationId")]
    """Application the session takes place in."""

    profile_id: Annotated[str, wire("profileId")]
    """Integration ID of the customer."""

    coupon_codes: Annotated[
        Omittable[list[Annotated[str, Length(maximum=100)]]], wire("couponCodes")
    ] = None
    """Coupon codes entered."""

    referral_code: Annotated[
        Omittable[str], Length(maximum=100), wire("referralCode")
    ] = None
    """Referral code entered."""

    loyalty_cards: Annotated[
        Omittable[list[str]], Length(maximum=1), wire("loyaltyCards")
    ] = None
    """Loyalty card presented."""

    state: Literal["open", "closed", "partially_returned", "cancelled"]
    """Where the session stands.

    Default: `"open"`.
    """

    cart_items: Annotated[list[CartItem], wire("cartItems")]
    """What is in the cart."""

    additional_costs: Annotated[
        Omittable[dict[str, AdditionalCost]], wire("additionalCosts")
    ] = None
    """Costs of the whole cart, by name."""

    identifiers: Annotated[Omittable[list[str]], Length(maximum=5)] = None
    """Marks such as IP addresses by which repeated use is spotted."""

    attributes: dict[str, Any]
    """Custom attributes of the session."""

    first_session: Annotated[bool, wire("firstSession")]
    """Whether the customer has no earlier session."""

    total: Number
    """Items and additional costs together."""

    cart_item_total: Annotated[Number, wire("cartItemTotal")]
    """Items before discounts."""

    additional_cost_total: Annotated[Number, wire("additionalCostTotal")]
    """Additional costs before discounts."""

    updated: DateTime
    """When the session last changed."""

"""AddLoyaltyPointsEffectProps."""

from typing import Annotated

from ..runtime.constraints import Length
from ..runtime.model import Model, Omittable, wire
from ..runtime.types import DateTime, Integer, Number


class AddLoyaltyPointsEffectProps(Model):
    """A customer earns points."""

    name: str
    """Reason of the addition."""

    program_id: Annotated[Integer, wire("programId")]
    """Loyalty program of the points."""

    sub_ledger_id: Annotated[str, wire("subLedgerId")]
    """Subledger of the points."""

    value: Number
    """Points earned."""

    desired_value: Annotated[Omittable[Number], wire("desiredValue")] = None
    """Points before limits cut them down."""

    recipient_integration_id: Annotated[
        str, Length(maximum=1000), wire("recipientIntegrationId")
    ]
    """Customer who gets the points."""

    start_date: Annotated[Omittable[DateTime], wire("startDate")] = None
    """When the points become usable."""

    expiry_date: Annotated[Omittable[DateTime], wire("expiryDate")] = None
    """When the points lapse."""

    transaction_uuid: Annotated[str, wire("transactionUUID")]
    """Transaction in the ledger."""

    cart_item_position: Annotated[Omittable[Number], wire("cartItemPosition")] = None
    """Cart line that earned the points."""

    cart_item_sub_position: Annotated[
        Omittable[Number], wire("cartItemSubPosition")
    ] = None
    """Piece of that line."""

    card_identifier: Annotated[Omittable[str], wire("cardIdentifier")] = None
    """Loyalty card that is credited."""

"""RollbackAddedLoyaltyPointsEffectProps."""

from typing import Annotated

from ..runtime.constraints import Length
from ..runtime.model import Model, Omittable, wire
from ..runtime.types import Integer, Number


class RollbackAddedLoyaltyPointsEffectProps(Model):
    """Earned points are taken back."""

    program_id: Annotated[Integer, wire("programId")]
    """Loyalty program of the points."""

    sub_ledger_id: Annotated[str, wire("subLedgerId")]
    """Subledger of the points."""

    value: Number
    """Points taken back."""

    recipient_integration_id: Annotated[
        str, Length(maximum=1000), wire("recipientIntegrationId")
    ]
    """Customer who loses the points."""

    transaction_uuid: Annotated[str, wire("transactionUUID")]
    """Transaction in the ledger."""

    cart_item_position: Annotated[Omittable[Number], wire("cartItemPosition")] = None
    """Cart line that had earned the points."""

    cart_item_sub_position: Annotated[
        Omittable[Number], wire("cartItemSubPosition")
    ] = None
    """Piece of that line."""

    card_identifier: Annotated[Omittable[str], wire("cardIdentifier")] = None
    """Loyalty card that is debited."""

"""DeductLoyaltyPointsEffectProps."""

from typing import Annotated

from ..runtime.model import Model, Omittable, wire
from ..runtime.types import Integer, Number


class DeductLoyaltyPointsEffectProps(Model):
    """A customer spends points."""

    rule_title: Annotated[str, wire("ruleTitle")]
    """Title of the rule."""

    program_id: Annotated[Integer, wire("programId")]
    """Loyalty program of the points."""

    sub_ledger_id: Annotated[str, wire("subLedgerId")]
    """Subledger of the points."""

    value: Number
    """Points spent."""

    transaction_uuid: Annotated[str, wire("transactionUUID")]
    """Transaction in the ledger."""

    name: str
    """Reason of the deduction."""

    card_identifier: Annotated[Omittable[str], wire("cardIdentifier")] = None
    """Loyalty card that is debited."""

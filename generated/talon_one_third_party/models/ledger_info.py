"""LedgerInfo."""

from typing import Annotated

from ..runtime.model import Model, Omittable, wire
from ..runtime.types import Number
from .loyalty_tier import LoyaltyTier


class LedgerInfo(Model):
    """Balances of a ledger."""

    current_balance: Annotated[Omittable[Number], wire("currentBalance")] = None
    """Points ready to be spent."""

    pending_balance: Annotated[Omittable[Number], wire("pendingBalance")] = None
    """Points that are not active yet."""

    expired_balance: Annotated[Omittable[Number], wire("expiredBalance")] = None
    """Points that lapsed."""

    spent_balance: Annotated[Omittable[Number], wire("spentBalance")] = None
    """Points spent."""

    tentative_current_balance: Annotated[
        Omittable[Number], wire("tentativeCurrentBalance")
    ] = None
    """Points ready to be spent, open sessions included."""

    points_to_next_tier: Annotated[Omittable[Number], wire("pointsToNextTier")] = None
    """Points missing for the next tier."""

    current_tier: Annotated[Omittable[LoyaltyTier], wire("currentTier")] = None

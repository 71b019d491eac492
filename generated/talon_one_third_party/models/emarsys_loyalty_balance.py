"""EmarsysLoyaltyBalance."""

from typing import Annotated

from ..runtime.model import Model, Omittable, wire
from ..runtime.types import Number


class EmarsysLoyaltyBalance(Model):
    """The balances asked for in `fields`."""

    loyalty_program_id: Annotated[str, wire("loyaltyProgramId")]
    """Loyalty program of the points."""

    integration_id: Annotated[str, wire("integrationId")]
    """Customer who has the points."""

    subledger_id: Annotated[Omittable[str], wire("subledgerId")] = None
    """Subledger that was read."""

    active_balance: Annotated[Omittable[Number], wire("activeBalance")] = None
    """Points ready to be spent."""

    pending_balance: Annotated[Omittable[Number], wire("pendingBalance")] = None
    """Points that are not active yet."""

    expired_balance: Annotated[Omittable[Number], wire("expiredBalance")] = None
    """Points that lapsed."""

    spent_balance: Annotated[Omittable[Number], wire("spentBalance")] = None
    """Points spent."""

    total_balance: Annotated[Omittable[Number], wire("totalBalance")] = None
    """All points together."""

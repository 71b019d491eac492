"""EmarsysLoyaltyBalanceResponse."""

from ..runtime.model import Model, Omittable
from .emarsys_loyalty_balance import EmarsysLoyaltyBalance


class EmarsysLoyaltyBalanceResponse(Model):
    """Balances that were found."""

    content: Omittable[list[EmarsysLoyaltyBalance]] = None
    """One entry per balance."""

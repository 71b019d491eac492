"""EmarsysLoyaltyBalanceRequest."""

from ..runtime.model import Model
from .emarsys_loyalty_parameters import EmarsysLoyaltyParameters


class EmarsysLoyaltyBalanceRequest(Model):
    """Loyalty balances to retrieve."""

    parameters: list[EmarsysLoyaltyParameters]
    """One entry per balance."""

    fields: list[str]
    """Balances to return, such as `activeBalance`."""

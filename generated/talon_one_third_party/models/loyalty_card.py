"""LoyaltyCard."""

from typing import Annotated

from ..runtime.constraints import Range
from ..runtime.model import Model, Omittable, wire
from ..runtime.types import DateTime, Integer
from .ledger_info import LedgerInfo
from .loyalty_card_profile_registration import LoyaltyCardProfileRegistration


class LoyaltyCard(Model):
    """A loyalty card and its balances."""

    id: Annotated[Integer, Range(minimum=1)]
    """Number of the card."""

    created: DateTime
    """When the card was created."""

    program_id: Annotated[Integer, wire("programID")]
    """Program of the card."""

    status: str
    """Whether the card can be used."""

    identifier: str
    """Text on the card."""

    users_per_card_limit: Annotated[
        Integer, Range(minimum=0), wire("usersPerCardLimit")
    ]
    """How many customers can share the card; 0 is no limit."""

    profiles: Omittable[list[LoyaltyCardProfileRegistration]] = None
    """Customers who share the card."""

    ledger: Omittable[LedgerInfo] = None

    subledgers: Omittable[dict[str, LedgerInfo]] = None
    """Subledgers, by ID."""

    modified: Omittable[DateTime] = None
    """When the card last changed."""

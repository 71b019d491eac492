"""LoyaltyResponse."""

from typing import Annotated

from ..runtime.model import Model, Omittable, wire
from ..runtime.types import Integer
from .ledger_info import LedgerInfo


class LoyaltyResponse(Model):
    """Points of a customer in one loyalty program."""

    id: Omittable[Integer] = None
    """Number of the program."""

    title: Omittable[str] = None
    """Display name of the program."""

    name: Omittable[str] = None
    """Internal name of the program."""

    ledger: Omittable[LedgerInfo] = None

    sub_ledgers: Annotated[Omittable[dict[str, LedgerInfo]], wire("subLedgers")] = None
    """Subledgers, by ID."""

"""LoyaltyProgramLedgers."""

from typing import Annotated

from ..runtime.model import Model, Omittable, wire
from ..runtime.types import Integer
from .ledger_info import LedgerInfo


class LoyaltyProgramLedgers(Model):
    """Ledgers of a customer in one program."""

    id: Integer
    """Number of the program."""

    title: str
    """Display name of the program."""

    name: str
    """Internal name of the program."""

    ledger: LedgerInfo

    sub_ledgers: Annotated[Omittable[dict[str, LedgerInfo]], wire("subLedgers")] = None
    """Subledgers, by ID."""

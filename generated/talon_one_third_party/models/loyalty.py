"""Loyalty."""

from ..runtime.model import Model, Omittable
from .loyalty_card import LoyaltyCard
from .loyalty_program_ledgers import LoyaltyProgramLedgers


class Loyalty(Model):
    """Loyalty cards and programs of a customer."""

    cards: Omittable[list[LoyaltyCard]] = None
    """Cards of the customer."""

    programs: dict[str, LoyaltyProgramLedgers]
    """Profile-based programs, by number."""

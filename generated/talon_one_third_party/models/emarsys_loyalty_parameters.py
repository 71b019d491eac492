"""EmarsysLoyaltyParameters."""

from typing import Annotated

from ..runtime.model import Model, Omittable, wire


class EmarsysLoyaltyParameters(Model):
    """Selects a ledger of a customer."""

    loyalty_program_id: Annotated[str, wire("loyaltyProgramId")]
    """Profile-based loyalty program."""

    integration_id: Annotated[str, wire("integrationId")]
    """Customer whose points are asked for."""

    subledger_id: Annotated[Omittable[str], wire("subledgerId")] = None
    """Subledger to read; without it, the main ledger."""

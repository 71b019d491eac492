"""LedgerEntry."""

from typing import Annotated

from ..runtime.constraints import Range
from ..runtime.model import Model, Omittable, wire
from ..runtime.types import DateTime, Integer


class LedgerEntry(Model):
    """One change of a loyalty balance."""

    id: Annotated[Integer, Range(minimum=1)]
    """Number of the entry."""

    created: DateTime
    """When the entry was made."""

    profile_id: Annotated[str, wire("profileId")]
    """Integration ID of the customer."""

    account_id: Annotated[Integer, wire("accountId")]
    """Account that owns the entry."""

    loyalty_program_id: Annotated[Integer, wire("loyaltyProgramId")]
    """Program of the points."""

    event_id: Annotated[Integer, wire("eventId")]
    """Event that caused the change."""

    amount: Integer
    """Points added; negative when deducted."""

    reason: str
    """Why the balance changed."""

    expiry_date: Annotated[DateTime, wire("expiryDate")]
    """When the points lapse."""

    reference_id: Annotated[Omittable[Integer], wire("referenceId")] = None
    """Entry this one refers to."""

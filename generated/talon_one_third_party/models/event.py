"""Event."""

from typing import Annotated, Any

from ..runtime.constraints import Length, Range
from ..runtime.model import Model, Omittable, wire
from ..runtime.types import DateTime, Integer
from .event_meta import EventMeta
from .ledger_entry import LedgerEntry


class Event(Model):
    """An event that was recorded."""

    id: Annotated[Integer, Range(minimum=1)]
    """Number of the event."""

    created: DateTime
    """When the event was recorded."""

    application_id: Annotated[Integer, wire("applicationId")]
    """Application that received the event."""

    profile_id: Annotated[Omittable[str], wire("profileId")] = None
    """Integration ID of the customer."""

    type: Annotated[str, Length(minimum=1)]
    """Name the event has in the Campaign Manager."""

    attributes: dict[str, Any]
    """Values for the attributes of the event."""

    session_id: Annotated[Omittable[str], wire("sessionId")] = None
    """Integration ID of the session."""

    effects: list[list[Any]]
    """Effects in list form: campaign, ruleset, rule, then the effect with its data."""

    ledger_entries: Annotated[list[LedgerEntry], wire("ledgerEntries")]
    """Loyalty points that changed."""

    meta: Omittable[EventMeta] = None

"""EventProcessingRequest."""

from typing import Literal

from ..runtime.model import Model, Omittable
from ..runtime.types import Integer
from .mparticle_account import MparticleAccount
from .mparticle_event import MparticleEvent
from .mparticle_user_identity import MparticleUserIdentity


class EventProcessingRequest(Model):
    """Customers have triggered events."""

    id: Omittable[str] = None
    """ID of the request; the answer repeats it."""

    timestamp_ms: Omittable[Integer] = None
    """Time of the message, in milliseconds since 1970."""

    firehose_version: Omittable[str] = None
    """Version of mParticle's own interface."""

    type: Literal["event_processing_request"]
    """Marks this kind of request."""

    account: MparticleAccount

    mpid: str
    """ID of the customer in mParticle."""

    user_identities: Omittable[list[MparticleUserIdentity]] = None
    """Other IDs of the customer."""

    events: list[MparticleEvent]
    """What happened, in order."""

"""EventProcessingResponse."""

from typing import Literal

from ..runtime.model import Model, Omittable
from ..runtime.types import Integer


class EventProcessingResponse(Model):
    """The events were taken in."""

    id: Omittable[str] = None
    """ID of the request; the answer repeats it."""

    timestamp_ms: Omittable[Integer] = None
    """Time of the message, in milliseconds since 1970."""

    firehose_version: Omittable[str] = None
    """Version of mParticle's own interface."""

    type: Literal["event_processing_response"]
    """Marks this kind of answer."""

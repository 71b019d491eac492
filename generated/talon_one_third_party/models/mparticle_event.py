"""MparticleEvent."""

from typing import Any, Literal

from ..runtime.model import Model, Omittable
from ..runtime.types import Integer


class MparticleEvent(Model):
    """Something a customer did."""

    name: str
    """Name of the event."""

    type: Literal["custom_event"]
    """Only custom events are passed on."""

    session_id: Omittable[Integer] = None
    """Session of the event in mParticle."""

    id: Omittable[str] = None
    """ID of the event."""

    source_id: Omittable[str] = None
    """Where the event comes from."""

    attributes: Omittable[dict[str, Any]] = None
    """Attributes of the event."""

"""MparticleMessage."""

from ..runtime.model import Model, Omittable
from ..runtime.types import Integer


class MparticleMessage(Model):
    """What every request and every answer carries."""

    id: Omittable[str] = None
    """ID of the request; the answer repeats it."""

    timestamp_ms: Omittable[Integer] = None
    """Time of the message, in milliseconds since 1970."""

    firehose_version: Omittable[str] = None
    """Version of mParticle's own interface."""

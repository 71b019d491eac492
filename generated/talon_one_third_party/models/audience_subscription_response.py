"""AudienceSubscriptionResponse."""

from typing import Any, Literal

from ..runtime.model import Model, Omittable
from ..runtime.types import Integer


class AudienceSubscriptionResponse(Model):
    """The audience was taken in."""

    id: Omittable[str] = None
    """ID of the request; the answer repeats it."""

    timestamp_ms: Omittable[Integer] = None
    """Time of the message, in milliseconds since 1970."""

    firehose_version: Omittable[str] = None
    """Version of mParticle's own interface."""

    type: Literal["audience_subscription_response"]
    """Marks this kind of answer."""

    audience_subscription_settings: Omittable[dict[str, Any]] = None
    """Settings to keep for the audience."""

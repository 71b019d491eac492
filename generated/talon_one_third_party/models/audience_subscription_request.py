"""AudienceSubscriptionRequest."""

from typing import Any, Literal

from ..runtime.model import Model, Omittable
from ..runtime.types import Integer
from .mparticle_account import MparticleAccount
from .mparticle_user_attribute import MparticleUserAttribute


class AudienceSubscriptionRequest(Model):
    """An audience was added, renamed or removed."""

    id: Omittable[str] = None
    """ID of the request; the answer repeats it."""

    timestamp_ms: Omittable[Integer] = None
    """Time of the message, in milliseconds since 1970."""

    firehose_version: Omittable[str] = None
    """Version of mParticle's own interface."""

    type: Literal["audience_subscription_request"]
    """Marks this kind of request."""

    account: MparticleAccount

    audience_id: Integer
    """Number of the audience in mParticle."""

    audience_name: str
    """Display name of the audience."""

    action: Literal["add", "update", "remove"]
    """What happened to the audience."""

    audience_subscription_settings: Omittable[dict[str, Any]] = None
    """Settings of the subscription."""

    user_attributes: Omittable[list[MparticleUserAttribute]] = None
    """Attributes that go with the audience."""

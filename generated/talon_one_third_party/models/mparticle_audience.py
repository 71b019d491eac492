"""MparticleAudience."""

from typing import Any, Literal

from ..runtime.model import Model, Omittable
from ..runtime.types import Integer
from .mparticle_user_attribute import MparticleUserAttribute


class MparticleAudience(Model):
    """One change of audience."""

    audience_id: Integer
    """Number of the audience in mParticle."""

    audience_name: str
    """Display name of the audience."""

    action: Literal["add", "delete", "attribute_update"]
    """What the customer did."""

    audience_subscription_settings: Omittable[dict[str, Any]] = None
    """Settings of the subscription."""

    user_attributes: Omittable[list[MparticleUserAttribute]] = None
    """Attributes that go with the change."""

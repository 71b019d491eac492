"""AudienceMembershipChangeRequest."""

from typing import Literal

from ..runtime.model import Model, Omittable
from ..runtime.types import Integer
from .mparticle_account import MparticleAccount
from .mparticle_user_profile import MparticleUserProfile


class AudienceMembershipChangeRequest(Model):
    """Customers have joined or left audiences."""

    id: Omittable[str] = None
    """ID of the request; the answer repeats it."""

    timestamp_ms: Omittable[Integer] = None
    """Time of the message, in milliseconds since 1970."""

    firehose_version: Omittable[str] = None
    """Version of mParticle's own interface."""

    type: Literal["audience_membership_change_request"]
    """Marks this kind of request."""

    account: MparticleAccount

    user_profiles: Omittable[list[MparticleUserProfile]] = None
    """Customers with their changes."""

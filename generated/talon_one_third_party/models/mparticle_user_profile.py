"""MparticleUserProfile."""

from ..runtime.model import Model, Omittable
from .mparticle_audience import MparticleAudience
from .mparticle_user_identity import MparticleUserIdentity


class MparticleUserProfile(Model):
    """A customer and the audiences that changed."""

    mpid: str
    """ID of the customer in mParticle."""

    audiences: Omittable[list[MparticleAudience]] = None
    """Audiences joined, left or changed."""

    user_identities: Omittable[list[MparticleUserIdentity]] = None
    """Other IDs of the customer."""

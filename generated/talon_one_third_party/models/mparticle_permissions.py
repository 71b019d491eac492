"""MparticlePermissions."""

from ..runtime.model import Model, Omittable
from .mparticle_user_identity import MparticleUserIdentity


class MparticlePermissions(Model):
    """What the integration may see."""

    allow_consent_state: Omittable[bool] = None
    """Whether consent is visible."""

    allow_access_mpid: Omittable[bool] = None
    """Whether the mParticle ID is visible."""

    allow_user_attributes: Omittable[bool] = None
    """Whether attributes are visible."""

    allow_audience_user_attributes: Omittable[bool] = None
    """Whether attributes of audience members are visible."""

    user_identities: Omittable[list[MparticleUserIdentity]] = None
    """IDs the integration asks for."""

"""MparticleAudienceProcessingRegistration."""

from ..runtime.model import Model, Omittable
from .mparticle_setting import MparticleSetting


class MparticleAudienceProcessingRegistration(Model):
    """What the integration needs for audiences."""

    account_settings: Omittable[list[MparticleSetting]] = None
    """Settings per account."""

    audience_subscription_settings: Omittable[list[MparticleSetting]] = None
    """Settings per audience."""

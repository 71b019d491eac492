"""MparticleAccount."""

from ..runtime.model import Model, Omittable
from ..runtime.types import Integer
from .mparticle_account_settings import MparticleAccountSettings


class MparticleAccount(Model):
    """The mParticle account, and how it reaches Talon.One."""

    account_id: Omittable[Integer] = None
    """Number of the account in mParticle."""

    account_settings: Omittable[MparticleAccountSettings] = None

"""MparticleEventProcessingRegistration."""

from ..runtime.model import Model, Omittable
from ..runtime.types import Integer
from .mparticle_setting import MparticleSetting


class MparticleEventProcessingRegistration(Model):
    """What the integration needs for events."""

    account_settings: Omittable[list[MparticleSetting]] = None
    """Settings per account."""

    supported_event_types: Omittable[list[str]] = None
    """Events the integration takes."""

    supported_runtime_environments: Omittable[list[str]] = None
    """Environments it takes them from."""

    supported_system_notification_types: Omittable[list[str]] = None
    """System notifications it takes."""

    max_data_age_hours: Omittable[Integer] = None
    """Oldest data it takes; -1 is no limit."""

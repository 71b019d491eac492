"""ModuleRegistrationResponse."""

from typing import Literal

from ..runtime.model import Model, Omittable
from ..runtime.types import Integer
from .mparticle_audience_processing_registration import (
    MparticleAudienceProcessingRegistration,
)
from .mparticle_event_processing_registration import (
    MparticleEventProcessingRegistration,
)
from .mparticle_permissions import MparticlePermissions


class ModuleRegistrationResponse(Model):
    """Introduces the integration to mParticle."""

    id: Omittable[str] = None
    """ID of the request; the answer repeats it."""

    timestamp_ms: Omittable[Integer] = None
    """Time of the message, in milliseconds since 1970."""

    firehose_version: Omittable[str] = None
    """Version of mParticle's own interface."""

    type: Literal["module_registration_response"]
    """Marks this kind of answer."""

    name: Omittable[str] = None
    """Name of the integration."""

    description: Omittable[str] = None
    """What the integration does."""

    version: Omittable[str] = None
    """Version of the integration."""

    permissions: Omittable[MparticlePermissions] = None
    audience_processing_registration: Omittable[
        MparticleAudienceProcessingRegistration
    ] = None
    event_processing_registration: Omittable[MparticleEventProcessingRegistration] = (
        None
    )

"""ModuleRegistrationRequest."""

from typing import Literal

from ..runtime.model import Model, Omittable
from ..runtime.types import Integer
from .mparticle_account import MparticleAccount


class ModuleRegistrationRequest(Model):
    """The integration was set up for a client."""

    id: Omittable[str] = None
    """ID of the request; the answer repeats it."""

    timestamp_ms: Omittable[Integer] = None
    """Time of the message, in milliseconds since 1970."""

    firehose_version: Omittable[str] = None
    """Version of mParticle's own interface."""

    type: Literal["module_registration_request"]
    """Marks this kind of request."""

    account: MparticleAccount

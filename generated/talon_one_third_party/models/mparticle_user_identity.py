"""MparticleUserIdentity."""

from typing import Literal

from ..runtime.model import Model, Omittable


class MparticleUserIdentity(Model):
    """One of the IDs of a customer."""

    type: Omittable[Literal["email", "customer", "customerId"]] = None
    """Kind of ID."""

    encoding: Omittable[Literal["raw", "md5", "sha1", "sha256"]] = None
    """How the value is encoded."""

    required: Omittable[bool] = None
    """Whether the integration depends on this ID."""

    value: Omittable[str] = None
    """The ID itself."""

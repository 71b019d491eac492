"""SegmentUpsertProfileResponse."""

from typing import Annotated

from ..runtime.model import Model, Omittable, wire
from .attribute import Attribute
from .customer_profile import CustomerProfile


class SegmentUpsertProfileResponse(Model):
    """The profile, and the attributes created for it."""

    customer_profile: Annotated[
        Omittable[CustomerProfile],
        wire("customerProfile"),
    ] = None

    created_attributes: Annotated[
        Omittable[list[Attribute]], wire("createdAttributes")
    ] = None
    """Attributes that did not exist before."""

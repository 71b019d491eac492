"""SegmentUpsertProfileResponseV2."""

from typing import Annotated

from ..runtime.model import Model, Omittable, wire
from .attribute import Attribute
from .customer_profile import CustomerProfile
from .upserted_audience import UpsertedAudience


class SegmentUpsertProfileResponseV2(Model):
    """The profile, and the audiences created for it."""

    customer_profile: Annotated[
        Omittable[CustomerProfile],
        wire("customerProfile"),
    ] = None

    created_attributes: Annotated[
        Omittable[list[Attribute]], wire("createdAttributes")
    ] = None
    """Attributes that did not exist before."""

    audiences: Omittable[list[UpsertedAudience]] = None
    """Audiences the request named."""

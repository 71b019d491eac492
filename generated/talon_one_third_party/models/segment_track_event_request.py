"""SegmentTrackEventRequest."""

from typing import Annotated, Any

from ..runtime.constraints import Length
from ..runtime.model import Model, Omittable, wire
from .attribute_info import AttributeInfo
from .attribute_type import AttributeType


class SegmentTrackEventRequest(Model):
    """An event sent by Segment."""

    event_type: Annotated[str, wire("eventType")]
    """Name the event has in the Campaign Manager."""

    type: AttributeType

    event_attributes: Annotated[
        Omittable[dict[str, Any]],
        wire("eventAttributes"),
    ] = None
    """Values for the attributes of the event."""

    customer_profile_id: Annotated[str, Length(maximum=1000), wire("customerProfileId")]
    """Integration ID of the customer the event is about."""

    attributes_info: Annotated[
        Omittable[list[AttributeInfo]], wire("attributesInfo")
    ] = None
    """Types for attributes that do not exist yet; otherwise the type is guessed.
    Lists cannot be converted.
    """

"""SegmentTrackEventV2Request."""

from typing import Annotated, Any

from ..runtime.constraints import Length
from ..runtime.model import Model, Omittable, wire


class SegmentTrackEventV2Request(Model):
    """An event sent by Segment. The event and its attributes must exist."""

    event_type: Annotated[str, wire("eventType")]
    """Name the event has in the Campaign Manager."""

    event_attributes: Annotated[
        Omittable[dict[str, Any]],
        wire("eventAttributes"),
    ] = None
    """Values for the attributes of the event."""

    customer_profile_id: Annotated[
        Omittable[str], Length(maximum=1000), wire("customerProfileId")
    ] = None
    """Integration ID of the customer the event is about."""

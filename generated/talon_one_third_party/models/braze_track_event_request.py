"""BrazeTrackEventRequest."""

from typing import Annotated, Any

from ..runtime.constraints import Length
from ..runtime.model import Model, Omittable, wire
from .attribute_type import AttributeType


class BrazeTrackEventRequest(Model):
    """An event sent by Braze."""

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

    identifier: Annotated[str, Length(minimum=1)]
    """Makes the request repeatable: a value seen before returns the event recorded
    then, any other value records an event. A Braze variable such as the dispatch
    ID fits well.
    """

"""Attribute."""

from typing import Annotated, Literal

from ..runtime.constraints import Length, Pattern, Range
from ..runtime.model import Model, Omittable, wire
from ..runtime.types import DateTime, Integer
from .attribute_type import AttributeType


class Attribute(Model):
    """Definition of a custom attribute."""

    id: Annotated[Integer, Range(minimum=1)]
    """Number of the attribute."""

    created: DateTime
    """When the attribute was created."""

    account_id: Annotated[Integer, Range(minimum=1), wire("accountId")]
    """Account that owns the attribute."""

    entity: Literal[
        "Account",
        "Application",
        "Campaign",
        "CustomerProfile",
        "CustomerSession",
        "CartItem",
        "Coupon",
        "Event",
        "Giveaway",
        "Referral",
    ]
    """Kind of thing the attribute belongs to."""

    event_type: Annotated[Omittable[str], wire("eventType")] = None
    """Event the attribute belongs to, when the entity is `Event`."""

    name: Annotated[str, Pattern(r"^[A-Za-z]\w*$")]
    """Name used in requests and in rules."""

    title: Annotated[str, Pattern("^[A-Za-z][A-Za-z0-9_.!~*'() -]*$")]
    """Name shown to people."""

    type: AttributeType

    description: str
    """What the attribute is for."""

    suggestions: Annotated[list[Annotated[str, Length(minimum=1)]], Length(maximum=50)]
    """Values proposed in the Campaign Manager."""

    has_allowed_list: Annotated[Omittable[bool], wire("hasAllowedList")] = None
    """Whether a list of allowed values exists.

    Default: `false`.
    """

    restricted_by_suggestions: Annotated[
        Omittable[bool], wire("restrictedBySuggestions")
    ] = None
    """Whether only suggested values are accepted.

    Default: `false`.
    """

    editable: bool
    """Whether the definition may be changed."""

    subscribed_applications_ids: Annotated[
        Omittable[list[Integer]], wire("subscribedApplicationsIds")
    ] = None
    """Applications in which the attribute is available."""

    event_type_id: Annotated[Omittable[Integer], wire("eventTypeId")] = None
    """Number of the event type the attribute belongs to."""

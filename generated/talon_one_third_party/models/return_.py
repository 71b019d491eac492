"""Return."""

from typing import Annotated

from ..runtime.constraints import Length, Range
from ..runtime.model import Model, Omittable, wire
from ..runtime.types import DateTime, Integer
from .returned_cart_item import ReturnedCartItem


class Return(Model):
    """Items a customer sent back."""

    id: Annotated[Integer, Range(minimum=1)]
    """Number of the return."""

    created: DateTime
    """When the return was recorded."""

    application_id: Annotated[Integer, wire("applicationId")]
    """Application the items were bought in."""

    account_id: Annotated[Integer, Range(minimum=1), wire("accountId")]
    """Account that owns the return."""

    returned_cart_items: Annotated[list[ReturnedCartItem], wire("returnedCartItems")]
    """What was sent back."""

    event_id: Annotated[Integer, wire("eventId")]
    """Event that recorded the return."""

    session_id: Annotated[Integer, wire("sessionId")]
    """Number of the session the items were bought in."""

    session_integration_id: Annotated[
        str, Length(maximum=1000), wire("sessionIntegrationId")
    ]
    """Your own ID of that session."""

    profile_id: Annotated[Omittable[Integer], wire("profileId")] = None
    """Number of the customer profile."""

    profile_integration_id: Annotated[
        Omittable[str], Length(maximum=1000), wire("profileIntegrationId")
    ] = None
    """Your own ID of that customer."""

    created_by: Annotated[Omittable[Integer], wire("createdBy")] = None
    """User who recorded the return."""

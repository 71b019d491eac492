"""CustomerProfile."""

from typing import Annotated, Any

from ..runtime.constraints import Length, Range
from ..runtime.model import Model, Omittable, wire
from ..runtime.types import DateTime, Integer, Number
from .audience_membership import AudienceMembership


class CustomerProfile(Model):
    """What Talon.One knows about a customer."""

    id: Annotated[Integer, Range(minimum=1)]
    """Number of the profile in Talon.One."""

    created: DateTime
    """When the profile was created."""

    account_id: Annotated[Integer, Range(minimum=1), wire("accountId")]
    """Account that owns the profile."""

    attributes: Omittable[dict[str, Any]] = None
    """Custom attributes of the customer."""

    integration_id: Annotated[
        Omittable[str], Length(maximum=1000), wire("integrationId")
    ] = None
    """ID of the customer in your own systems."""

    closed_sessions: Annotated[Omittable[Integer], wire("closedSessions")] = None
    """Sessions closed so far."""

    total_sales: Annotated[Omittable[Number], wire("totalSales")] = None
    """Sum of all closed sessions."""

    audience_memberships: Annotated[
        Omittable[list[AudienceMembership]], wire("audienceMemberships")
    ] = None
    """Audiences the customer is in."""

    last_activity: Annotated[Omittable[DateTime], wire("lastActivity")] = None
    """When the customer was last seen."""

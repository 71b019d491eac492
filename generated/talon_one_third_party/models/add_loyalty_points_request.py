"""AddLoyaltyPointsRequest."""

from typing import Annotated

from ..runtime.constraints import Range
from ..runtime.model import Model, Omittable, wire
from ..runtime.types import DateTime, Integer, Number


class AddLoyaltyPointsRequest(Model):
    """Points to credit to a customer."""

    loyalty_program_id: Annotated[Integer, wire("loyaltyProgramId")]
    """Profile-based program of the points."""

    profile_integration_id: Annotated[str, wire("profileIntegrationId")]
    """Customer who gets the points."""

    points: Annotated[Number, Range(exclusive_minimum=0, maximum=999999999999.99)]
    """How many points; fractions are allowed."""

    name: Omittable[str] = None
    """Why the points are given."""

    validity_duration: Annotated[Omittable[str], wire("validityDuration")] = None
    """How long the points live, as a number and a unit (`5D`, `12h`). Give either
    this or `validUntil`.
    """

    valid_until: Annotated[Omittable[DateTime], wire("validUntil")] = None
    """When the points lapse. Give either this or `validityDuration`."""

    pending_duration: Annotated[Omittable[str], wire("pendingDuration")] = None
    """How long until the points can be used, as a number and a unit (`5D`, `12h`).
    Give either this or `pendingUntil`.
    """

    pending_until: Annotated[Omittable[DateTime], wire("pendingUntil")] = None
    """When the points become usable. Give either this or `pendingDuration`."""

    subledger_id: Annotated[Omittable[str], wire("subledgerId")] = None
    """Subledger to credit; created when it does not exist."""

    application_id: Annotated[Omittable[Integer], wire("applicationId")] = None
    """Application to count the points for; it must take part in the program."""

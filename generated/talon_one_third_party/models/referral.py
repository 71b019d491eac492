"""Referral."""

from typing import Annotated, Any

from ..runtime.constraints import Length, Range
from ..runtime.model import Model, Omittable, wire
from ..runtime.types import DateTime, Integer


class Referral(Model):
    """A referral with its limits and counters."""

    id: Annotated[Integer, Range(minimum=1)]
    """Number of the referral."""

    created: DateTime
    """When the referral was created."""

    start_date: Annotated[Omittable[DateTime], wire("startDate")] = None
    """First moment of validity."""

    expiry_date: Annotated[Omittable[DateTime], wire("expiryDate")] = None
    """Last moment of validity."""

    usage_limit: Annotated[
        Integer, Range(minimum=0, maximum=999999), wire("usageLimit")
    ]
    """How often the referral can be used; 0 is no limit."""

    campaign_id: Annotated[Integer, wire("campaignId")]
    """Campaign the referral belongs to."""

    advocate_profile_integration_id: Annotated[
        str, Length(maximum=1000), wire("advocateProfileIntegrationId")
    ]
    """Customer who recommends."""

    friend_profile_integration_id: Annotated[
        Omittable[str], wire("friendProfileIntegrationId")
    ] = None
    """Customer who is recommended to."""

    attributes: Omittable[dict[str, Any]] = None
    """Custom attributes of the referral."""

    import_id: Annotated[Omittable[Integer], wire("importId")] = None
    """Import the referral came with."""

    code: Annotated[str, Length(minimum=4)]
    """The code itself."""

    usage_counter: Annotated[Integer, wire("usageCounter")]
    """Uses so far."""

    batch_id: Annotated[Omittable[str], wire("batchId")] = None
    """Batch the referral was created in."""

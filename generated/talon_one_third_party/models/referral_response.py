"""ReferralResponse."""

from typing import Annotated, Any

from ..runtime.constraints import Length
from ..runtime.model import Model, Omittable, wire
from ..runtime.types import DateTime, Integer


class ReferralResponse(Model):
    """A referral made for a partner."""

    id: Omittable[Integer] = None
    """Number of the referral."""

    created: Omittable[DateTime] = None
    """When the referral was created."""

    start_date: Annotated[Omittable[DateTime], wire("startDate")] = None
    """First moment of validity."""

    expiry_date: Annotated[Omittable[DateTime], wire("expiryDate")] = None
    """Last moment of validity."""

    usage_limit: Annotated[Omittable[Integer], wire("usageLimit")] = None
    """How often the referral can be used; 0 is no limit."""

    campaign_id: Annotated[Omittable[Integer], wire("campaignId")] = None
    """Campaign the referral belongs to."""

    advocate_profile_integration_id: Annotated[
        Omittable[str], Length(minimum=1), wire("advocateProfileIntegrationId")
    ] = None
    """Customer who recommends."""

    friend_profile_integration_id: Annotated[
        Omittable[str], Length(minimum=1), wire("friendProfileIntegrationId")
    ] = None
    """Customer who is recommended to."""

    attributes: Omittable[dict[str, Any]] = None
    """Custom attributes of the referral."""

    code: Omittable[str] = None
    """The code itself."""

    usage_counter: Annotated[Omittable[Integer], wire("usageCounter")] = None
    """Uses so far."""

    dry_run: Annotated[Omittable[bool], wire("dryRun")] = None
    """Whether nothing was stored."""

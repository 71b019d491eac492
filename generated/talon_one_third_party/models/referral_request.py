"""ReferralRequest."""

from typing import Annotated, Any

from ..runtime.constraints import Length, Range
from ..runtime.model import Model, Omittable, wire
from ..runtime.types import DateTime, Integer


class ReferralRequest(Model):
    """A referral to create."""

    deployment_url: Annotated[str, wire("deploymentUrl")]
    """Host of your Talon.One deployment."""

    campaign_id: Annotated[Integer, Range(minimum=1), wire("campaignId")]
    """Campaign the referral belongs to; its number is in the URL of the Campaign
    Manager.
    """

    advocate_profile_integration_id: Annotated[
        str, Length(minimum=1), wire("advocateProfileIntegrationId")
    ]
    """Customer who recommends."""

    friend_profile_integration_id: Annotated[
        Omittable[str], Length(minimum=1), wire("friendProfileIntegrationId")
    ] = None
    """Customer who is recommended to."""

    start_date: Annotated[Omittable[DateTime], wire("startDate")] = None
    """First moment of validity."""

    expiry_date: Annotated[Omittable[DateTime], wire("expiryDate")] = None
    """Last moment of validity."""

    usage_limit: Annotated[
        Omittable[Integer],
        Range(minimum=0),
        wire("usageLimit"),
    ] = None
    """How often the referral can be used; 0 is no limit.

    Default: `0`.
    """

    attributes: Omittable[dict[str, Any]] = None
    """Custom attributes of the referral. Unknown ones are created."""

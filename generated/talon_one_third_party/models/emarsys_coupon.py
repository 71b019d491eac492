"""EmarsysCoupon."""

from typing import Annotated

from ..runtime.model import Model, Omittable, wire
from ..runtime.types import DateTime, Integer


class EmarsysCoupon(Model):
    """A coupon, with the properties asked for in `fields`."""

    campaign_id: Annotated[str, wire("campaignId")]
    """Campaign of the coupon."""

    integration_id: Annotated[str, wire("integrationId")]
    """Customer the coupon is for."""

    id: Omittable[Integer] = None
    """Number of the coupon."""

    created: Omittable[DateTime] = None
    """When the coupon was created."""

    value: Omittable[str] = None
    """The code itself."""

    usage_limit: Annotated[Omittable[Integer], wire("usageLimit")] = None
    """How often the coupon can be redeemed; 0 is no limit."""

    usage_counter: Annotated[Omittable[Integer], wire("usageCounter")] = None
    """Redemptions so far."""

    recipient_integration_id: Annotated[
        Omittable[str], wire("recipientIntegrationId")
    ] = None
    """The one customer who may redeem the coupon."""

    reservation: Omittable[bool] = None
    """Whether the coupon can be reserved."""

    batch_id: Annotated[Omittable[str], wire("batchId")] = None
    """Batch the coupon was created in."""

    profile_redemption_count: Annotated[
        Omittable[Integer], wire("profileRedemptionCount")
    ] = None
    """Redemptions by this customer."""

    state: Omittable[str] = None
    """Whether the coupon can be used, such as `active`."""

"""Coupon."""

from typing import Annotated, Any

from ..runtime.constraints import Length, Range
from ..runtime.model import Model, Omittable, wire
from ..runtime.types import DateTime, Integer, Number
from .limit_config import LimitConfig


class Coupon(Model):
    """A coupon with its limits and counters."""

    id: Annotated[Integer, Range(minimum=1)]
    """Number of the coupon."""

    created: DateTime
    """When the coupon was created."""

    campaign_id: Annotated[Integer, wire("campaignId")]
    """Campaign the coupon belongs to."""

    value: Annotated[str, Length(minimum=4)]
    """The code itself."""

    usage_limit: Annotated[
        Integer, Range(minimum=0, maximum=999999), wire("usageLimit")
    ]
    """How often the coupon can be redeemed; 0 is no limit."""

    discount_limit: Annotated[
        Omittable[Number], Range(minimum=0, maximum=999999), wire("discountLimit")
    ] = None
    """Discount the coupon can give in total."""

    start_date: Annotated[Omittable[DateTime], wire("startDate")] = None
    """First moment of validity."""

    expiry_date: Annotated[Omittable[DateTime], wire("expiryDate")] = None
    """Last moment of validity."""

    limits: Omittable[list[LimitConfig]] = None
    """Limits of this coupon, in place of those of its campaign."""

    usage_counter: Annotated[Integer, wire("usageCounter")]
    """Redemptions so far."""

    discount_counter: Annotated[Omittable[Number], wire("discountCounter")] = None
    """Discount given so far."""

    discount_remainder: Annotated[Omittable[Number], wire("discountRemainder")] = None
    """Discount still available."""

    attributes: Omittable[dict[str, Any]] = None
    """Custom attributes of the coupon."""

    referral_id: Annotated[Omittable[Integer], wire("referralId")] = None
    """Referral that led to the coupon."""

    recipient_integration_id: Annotated[
        Omittable[str], Length(maximum=1000), wire("recipientIntegrationId")
    ] = None
    """The one customer who may redeem the coupon."""

    import_id: Annotated[Omittable[Integer], wire("importId")] = None
    """Import the coupon came with."""

    reservation: Omittable[bool] = None
    """Whether a reservation only earmarks the code, so that others can still use it.

    Default: `true`.
    """

    batch_id: Annotated[Omittable[str], wire("batchId")] = None
    """Batch the coupon was created in."""

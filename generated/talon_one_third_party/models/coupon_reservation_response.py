"""CouponReservationResponse."""

from typing import Annotated, Any

from ..runtime.model import Model, Omittable, wire
from ..runtime.types import DateTime, Integer


class CouponReservationResponse(Model):
    """The reserved coupon."""

    id: Integer
    """Number of the coupon."""

    campaign_id: Annotated[Integer, wire("campaignId")]
    """Campaign the coupon belongs to."""

    created: DateTime
    """When the coupon was created."""

    value: str
    """The code itself."""

    usage_limit: Annotated[Integer, wire("usageLimit")]
    """How often the coupon can be redeemed."""

    usage_counter: Annotated[Integer, wire("usageCounter")]
    """Redemptions so far."""

    attributes: Omittable[dict[str, Any]] = None
    """Custom attributes of the coupon."""

    batch_id: Annotated[Omittable[str], wire("batchId")] = None
    """Batch the coupon was created in."""

    is_reservation_mandatory: Annotated[
        Omittable[bool], wire("isReservationMandatory")
    ] = None
    """Whether redeeming takes a reservation."""

    implicitly_reserved: Annotated[Omittable[bool], wire("implicitlyReserved")] = None
    """Whether the reservation came about without a request."""

    reservation: Omittable[bool] = None
    """Whether the coupon can be reserved."""

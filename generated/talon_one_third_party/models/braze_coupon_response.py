"""BrazeCouponResponse."""

from typing import Annotated, Any

from ..runtime.constraints import Range
from ..runtime.model import Model, Omittable, wire
from ..runtime.types import DateTime, Integer
from .braze_coupon_limit import BrazeCouponLimit


class BrazeCouponResponse(Model):
    """The coupon that was made or found."""

    id: Annotated[Omittable[Integer], wire("ID")] = None
    """Number of the coupon."""

    application_id: Annotated[Omittable[Integer], wire("ApplicationID")] = None
    """Application the coupon belongs to."""

    campaign_id: Annotated[Omittable[Integer], wire("CampaignID")] = None
    """Campaign the coupon belongs to."""

    value: Annotated[Omittable[str], wire("Value")] = None
    """The code itself."""

    discount_limit: Annotated[Omittable[Integer], wire("DiscountLimit")] = None
    """Discount the coupon can give in total."""

    reservation_limit: Annotated[
        Omittable[Integer], Range(minimum=0, maximum=999999), wire("ReservationLimit")
    ] = None
    """How many reservations the coupon takes."""

    is_reservation_mandatory: Annotated[
        Omittable[bool], wire("IsReservationMandatory")
    ] = None
    """Whether redeeming takes a reservation."""

    limits: Annotated[Omittable[list[BrazeCouponLimit]], wire("Limits")] = None
    """Limits that replace those of the campaign."""

    start_date: Annotated[Omittable[DateTime], wire("StartDate")] = None
    """First moment of validity."""

    expiry_date: Annotated[Omittable[DateTime], wire("ExpiryDate")] = None
    """Last moment of validity."""

    recipient_integration_id: Annotated[
        Omittable[str], wire("RecipientIntegrationID")
    ] = None
    """The one customer who may redeem the coupon."""

    usage_limit: Annotated[Omittable[Integer], wire("UsageLimit")] = None
    """How often the coupon can be redeemed."""

    attributes: Annotated[Omittable[dict[str, Any]], wire("Attributes")] = None
    """Custom attributes of the coupon."""

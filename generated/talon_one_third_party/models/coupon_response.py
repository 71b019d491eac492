"""CouponResponse."""

from typing import Annotated, Any

from ..runtime.constraints import Range
from ..runtime.model import Model, Omittable, wire
from ..runtime.types import DateTime, Integer


class CouponResponse(Model):
    """A coupon made for a partner."""

    id: Annotated[Integer, wire("ID")]
    """Number of the coupon."""

    application_id: Annotated[Integer, wire("ApplicationID")]
    """Application the coupon belongs to."""

    campaign_id: Annotated[Integer, wire("CampaignID")]
    """Campaign the coupon belongs to."""

    value: Annotated[str, wire("Value")]
    """The code itself."""

    discount_limit: Annotated[Omittable[Integer], wire("DiscountLimit")] = None
    """Discount the coupon can give in total."""

    reservation_limit: Annotated[
        Omittable[Integer], Range(minimum=0, maximum=999999), wire("ReservationLimit")
    ] = None
    """How many customers can reserve the coupon."""

    is_reservation_mandatory: Annotated[
        Omittable[bool], wire("IsReservationMandatory")
    ] = None
    """Whether redeeming takes a reservation."""

    start_date: Annotated[Omittable[DateTime], wire("StartDate")] = None
    """First moment of validity."""

    expiry_date: Annotated[Omittable[DateTime], wire("ExpiryDate")] = None
    """Last moment of validity."""

    recipient_integration_id: Annotated[
        Omittable[str], wire("RecipientIntegrationID")
    ] = None
    """The one customer who may redeem the coupon."""

    usage_limit: Annotated[Integer, wire("UsageLimit")]
    """How often the coupon can be redeemed; 0 is no limit."""

    attributes: Annotated[Omittable[dict[str, Any]], wire("Attributes")] = None
    """Custom attributes of the coupon."""

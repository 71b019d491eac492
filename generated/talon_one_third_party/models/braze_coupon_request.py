"""BrazeCouponRequest."""

from typing import Annotated, Any

from ..runtime.constraints import Length, Range
from ..runtime.model import Model, Omittable, wire
from ..runtime.types import DateTime, Integer, Number
from .braze_coupon_limit_request import BrazeCouponLimitRequest


class BrazeCouponRequest(Model):
    """A coupon to create, or to look up by `identifier`."""

    deployment_url: Annotated[str, wire("deploymentUrl")]
    """Host of your Talon.One deployment."""

    application_id: Annotated[Integer, Range(minimum=1), wire("applicationId")]
    """Application the coupon belongs to; its number is in the URL of the Campaign
    Manager.
    """

    campaign_id: Annotated[Integer, Range(minimum=1), wire("campaignId")]
    """Campaign the coupon belongs to; its number is in the URL of the Campaign
    Manager.
    """

    identifier: Annotated[str, Length(minimum=1)]
    """Makes the request repeatable: a value seen before returns the coupon made
    then, any other value makes a coupon. A Braze variable such as the dispatch ID
    fits well.
    """

    usage_limit: Annotated[Omittable[Integer], wire("usageLimit")] = None
    """How often the coupon can be redeemed.

    Default: `1`.
    """

    discount_limit: Annotated[
        Omittable[Number], Range(minimum=0, maximum=999999), wire("discountLimit")
    ] = None
    """Discount the coupon can give in total. Leave it out when the discount has no
    fixed amount, such as 10%.
    """

    reservation_limit: Annotated[
        Omittable[Integer], Range(minimum=0, maximum=999999), wire("reservationLimit")
    ] = None
    """How many reservations the coupon takes."""

    is_reservation_mandatory: Annotated[
        Omittable[bool], wire("isReservationMandatory")
    ] = None
    """Whether redeeming takes a reservation."""

    limits: Omittable[list[BrazeCouponLimitRequest]] = None
    """Limits per profile that replace those of the campaign. Possible only for a
    single coupon that is not bound to a recipient.
    """

    integration_id: Annotated[Omittable[str], wire("integrationId")] = None
    """The one customer who may redeem the coupon."""

    start_date: Annotated[Omittable[DateTime], wire("startDate")] = None
    """First moment of validity."""

    expiry_date: Annotated[Omittable[DateTime], wire("expiryDate")] = None
    """Last moment of validity."""

    valid_characters: Annotated[Omittable[list[str]], wire("validCharacters")] = None
    """Characters the code may contain."""

    coupon_pattern: Annotated[Omittable[str], wire("couponPattern")] = None
    """Shape of the code; each `#` stands for one of the valid characters."""

    attributes: Omittable[dict[str, Any]] = None
    """Custom attributes of the coupon."""

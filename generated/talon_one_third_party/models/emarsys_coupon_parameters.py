"""EmarsysCouponParameters."""

from typing import Annotated

from ..runtime.model import Model, Omittable, wire


class EmarsysCouponParameters(Model):
    """Selects a coupon of a customer."""

    campaign_id: Annotated[Omittable[str], wire("campaignId")] = None
    """Campaign of the coupon."""

    integration_id: Annotated[Omittable[str], wire("integrationId")] = None
    """Customer the coupon is for."""

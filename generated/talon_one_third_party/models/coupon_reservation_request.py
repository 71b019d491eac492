"""CouponReservationRequest."""

from typing import Annotated

from ..runtime.model import Model, wire


class CouponReservationRequest(Model):
    """A coupon to put aside for a customer."""

    deployment_url: Annotated[str, wire("deploymentUrl")]
    """Host of your Talon.One deployment."""

    coupon_value: Annotated[str, wire("couponValue")]
    """Code to reserve."""

    integration_id: Annotated[str, wire("integrationId")]
    """Customer the code is reserved for."""

"""LoyaltyCardProfileRegistration."""

from typing import Annotated

from ..runtime.constraints import Length
from ..runtime.model import Model, wire
from ..runtime.types import DateTime


class LoyaltyCardProfileRegistration(Model):
    """A customer who uses a loyalty card."""

    integration_id: Annotated[str, Length(maximum=1000), wire("integrationId")]
    """Integration ID of the customer."""

    timestamp: DateTime
    """When the customer was added to the card."""

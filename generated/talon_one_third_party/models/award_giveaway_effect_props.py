"""AwardGiveawayEffectProps."""

from typing import Annotated

from ..runtime.constraints import Length
from ..runtime.model import Model, wire
from ..runtime.types import Integer


class AwardGiveawayEffectProps(Model):
    """A giveaway was handed out."""

    pool_id: Annotated[Integer, wire("poolId")]
    """Pool of the giveaway."""

    pool_name: Annotated[str, wire("poolName")]
    """Name of that pool."""

    recipient_integration_id: Annotated[
        str, Length(maximum=1000), wire("recipientIntegrationId")
    ]
    """Customer who gets the giveaway."""

    giveaway_id: Annotated[Integer, wire("giveawayId")]
    """Number of the giveaway."""

    code: str
    """What the customer receives."""

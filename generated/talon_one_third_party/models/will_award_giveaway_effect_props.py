"""WillAwardGiveawayEffectProps."""

from typing import Annotated

from ..runtime.constraints import Length
from ..runtime.model import Model, wire
from ..runtime.types import Integer


class WillAwardGiveawayEffectProps(Model):
    """A giveaway will be handed out when the session closes."""

    pool_id: Annotated[Integer, wire("poolId")]
    """Pool of the giveaway."""

    pool_name: Annotated[str, wire("poolName")]
    """Name of that pool."""

    recipient_integration_id: Annotated[
        str, Length(maximum=1000), wire("recipientIntegrationId")
    ]
    """Customer who will get the giveaway."""

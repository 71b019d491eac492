"""TriggerWebhookEffectProps."""

from typing import Annotated

from ..runtime.model import Model, wire
from ..runtime.types import Number


class TriggerWebhookEffectProps(Model):
    """A webhook was called."""

    webhook_id: Annotated[Number, wire("webhookId")]
    """Number of the webhook."""

    webhook_name: Annotated[str, wire("webhookName")]
    """Name of the webhook."""

"""ShowNotificationEffectProps."""

from typing import Annotated

from ..runtime.model import Model, wire


class ShowNotificationEffectProps(Model):
    """A message should be shown."""

    notification_type: Annotated[str, wire("notificationType")]
    """Kind of message."""

    title: str
    """Heading of the message."""

    body: str
    """Text of the message."""

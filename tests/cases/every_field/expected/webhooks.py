"""What Every field sends by itself. Each constant decodes one kind of it:
`webhooks.SOMETHING.decode(data)`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from .runtime import webhooks as webhooks_
from .runtime.operation import Success
from .runtime.webhooks import Webhook

CHANGED: Webhook[None] = Webhook(
    "POST", "/changed", name="changed", responses={"204": Success()}
)

PUT: Webhook[None] = Webhook("POST", "/put", name="put", responses={"204": Success()})

WebhookPayload: TypeAlias = None
"""What a webhook brings."""

CallbackPayload: TypeAlias = None
"""What a callback brings."""

_WEBHOOKS: Sequence[Webhook[WebhookPayload]] = [
    CHANGED,
]


def decode(name: str, data: bytes | str, content_type: str = "") -> WebhookPayload:
    """The payload of the webhook that the document calls `name`.

    Raises `codec.DecodeError` for one that is not as declared, and ValueError for a name or
    a media type that is not declared.
    """
    return webhooks_.decode(_WEBHOOKS, name, data, content_type)

"""What Webhooks sends by itself. Each constant decodes one kind of it:
`webhooks.SOMETHING.decode(data)`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from . import errors, models, security
from .runtime import webhooks as webhooks_
from .runtime.declared import Bytes, Header, Json, Text
from .runtime.operation import Body, Success
from .runtime.types import Integer
from .runtime.webhooks import Webhook

PET_BORN: Webhook[models.PetBornRequest | bytes] = Webhook(
    "POST",
    "/pet/born",
    name="pet/born",
    parameters=[Header("x_attempt", "X-Attempt", lambda: Integer)],
    body=Body(Json(lambda: models.PetBornRequest), Bytes(media_type="image/png")),
    responses={"200": Success(Text(lambda: str)), "410": errors.Gone},
)

GET_PULSE: Webhook[None] = Webhook(
    "GET",
    "/pulse",
    name="pulse",
    responses={"204": Success()},
    security=[[security.KEY]],
)

HEAD_PULSE: Webhook[None] = Webhook(
    "HEAD", "/pulse", name="pulse", responses={"204": Success()}
)

EVENT_SUBSCRIBE: Webhook[models.Event] = Webhook(
    "POST",
    "/event_subscribe",
    name="event",
    body=Body(Json(lambda: models.Event)),
    responses={"204": Success()},
)

EVENT_WATCH: Webhook[str | None] = Webhook(
    "POST",
    "/event_watch",
    name="event",
    body=Body(Json(lambda: str), required=False),
    responses={"204": Success()},
)

WebhookPayload: TypeAlias = models.PetBornRequest | bytes | None
"""What a webhook brings."""

CallbackPayload: TypeAlias = models.Event | str | None
"""What a callback brings."""

_WEBHOOKS: Sequence[Webhook[WebhookPayload]] = [
    PET_BORN,
    GET_PULSE,
    HEAD_PULSE,
]


def decode(name: str, data: bytes | str, content_type: str = "") -> WebhookPayload:
    """The payload of the webhook that the document calls `name`.

    Raises `codec.DecodeError` for one that is not as declared, and ValueError for a name or
    a media type that is not declared.
    """
    return webhooks_.decode(_WEBHOOKS, name, data, content_type)

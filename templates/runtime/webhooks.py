"""Webhooks and callbacks: requests that an API sends.

Comes in: declarations, and the body of a request. Goes out: its payload. Must not know:
how the request arrived, web frameworks.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Generic, TypeVar, cast

from . import bodies, media
from .operation import Operation

P = TypeVar("P")
P_co = TypeVar("P_co", covariant=True)


class Webhook(Operation[Any, Any], Generic[P_co]):
    """One request, whose payload is a `P`. `path` is the path at its receiver."""

    name: str = ""

    def decode(self, data: bytes | str, content_type: str = "") -> P_co:
        """The payload in the body of a request.

        Raises `codec.DecodeError` if it is not as declared, and ValueError for another
        media type. `content_type` defaults to the first declared one.
        """
        body = data.encode() if isinstance(data, str) else data
        payload = None
        if self.body is not None and (body or self.body.required):
            contents = self.body.contents
            media_type = content_type or contents[0].media_type
            content = media.matching(contents, media_type)
            if content is None:
                names = ", ".join(content.media_type for content in contents)
                raise ValueError(f"the body must be {names}, not {media_type}")
            payload = bodies.read(content, body, media_type)
        return cast(P_co, payload)


def decode(
    webhooks: Iterable[Webhook[P]], name: str, data: bytes | str, content_type: str
) -> P:
    """The payload for the webhook `name`. Raises the errors of `Webhook.decode`, and
    ValueError for an undeclared name."""
    for webhook in webhooks:
        if webhook.name == name:
            return webhook.decode(data, content_type)
    raise ValueError(f"there is no webhook {name!r}")

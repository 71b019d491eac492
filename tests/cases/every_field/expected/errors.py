"""What calls to Every field can raise.

ApiError               anything that goes wrong in a call
├── MissingCredential  the client lacks a credential; nothing was sent
├── TransportError     no response arrived
│   └── Timeout        … in time
├── InvalidResponse    the response breaks the document
└── StatusError        the status is an error; see `status` and `body`
    ├── Thing          4XX
    └── DefaultError   default
"""

from __future__ import annotations

from . import headers, models
from .runtime.declared import Json
from .runtime.errors import (
    ApiError,
    InvalidResponse,
    MissingCredential,
    StatusError,
    Timeout,
    TransportError,
)

__all__ = [
    "ApiError",
    "DefaultError",
    "InvalidResponse",
    "MissingCredential",
    "StatusError",
    "Thing",
    "Timeout",
    "TransportError",
]


class Thing(StatusError["models.AnyThing", headers.RateHeaders]):
    """4XX: The description beside the reference"""

    contents = [Json(lambda: models.AnyThing)]
    headers_type = headers.RateHeaders


class DefaultError(StatusError[None]):
    """default: The description of all else"""

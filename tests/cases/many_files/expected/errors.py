"""What calls to Many files can raise.

ApiError               anything that goes wrong in a call
├── MissingCredential  the client lacks a credential; nothing was sent
├── TransportError     no response arrived
│   └── Timeout        … in time
├── InvalidResponse    the response breaks the document
└── StatusError        the status is an error; see `status` and `body`
    └── DefaultError   default
"""

from __future__ import annotations

from . import models
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
    "Timeout",
    "TransportError",
]


class DefaultError(StatusError["models.Error"]):
    """default: Trouble."""

    contents = [Json(lambda: models.Error)]

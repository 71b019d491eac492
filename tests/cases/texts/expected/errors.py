"""What calls to Tame title can raise.

ApiError               anything that goes wrong in a call
├── MissingCredential  the client lacks a credential; nothing was sent
├── TransportError     no response arrived
│   └── Timeout        … in time
├── InvalidResponse    the response breaks the document
└── StatusError        the status is an error; see `status` and `body`
    └── NotFound       404
"""

from __future__ import annotations

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
    "InvalidResponse",
    "MissingCredential",
    "NotFound",
    "StatusError",
    "Timeout",
    "TransportError",
]


class NotFound(StatusError[str]):
    """404: Not there."""

    status = 404
    contents = [Json(lambda: str)]

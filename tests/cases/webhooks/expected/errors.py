"""What calls to Webhooks can raise.

ApiError               anything that goes wrong in a call
├── MissingCredential  the client lacks a credential; nothing was sent
├── TransportError     no response arrived
│   └── Timeout        … in time
├── InvalidResponse    the response breaks the document
└── StatusError        the status is an error; see `status` and `body`
    └── Gone           410
"""

from __future__ import annotations

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
    "Gone",
    "InvalidResponse",
    "MissingCredential",
    "StatusError",
    "Timeout",
    "TransportError",
]


class Gone(StatusError[None]):
    """410: Nobody listens."""

    status = 410

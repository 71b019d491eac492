"""What calls to Shop can raise.

ApiError               anything that goes wrong in a call
├── MissingCredential  the client lacks a credential; nothing was sent
├── TransportError     no response arrived
│   └── Timeout        … in time
├── InvalidResponse    the response breaks the document
└── StatusError        the status is an error; see `status` and `body`
    ├── BadRequest     400
    └── Unauthorized   401
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
    "BadRequest",
    "InvalidResponse",
    "MissingCredential",
    "StatusError",
    "Timeout",
    "TransportError",
    "Unauthorized",
]


class BadRequest(StatusError["models.Problem"]):
    """400: The request is malformed."""

    status = 400
    contents = [Json(lambda: models.Problem)]


class Unauthorized(StatusError["models.Problem"]):
    """401: The token is missing."""

    status = 401
    contents = [Json(lambda: models.Problem)]

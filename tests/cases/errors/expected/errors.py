"""What calls to Errors can raise.

ApiError                  anything that goes wrong in a call
├── MissingCredential     the client lacks a credential; nothing was sent
├── TransportError        no response arrived
│   └── Timeout           … in time
├── InvalidResponse       the response breaks the document
└── StatusError           the status is an error; see `status` and `body`
    ├── NotFound          404
    ├── ListPetsConflict  409
    ├── TooMany           429
    ├── ServerError       5XX
    └── Problem           default
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
    "InvalidResponse",
    "ListPetsConflict",
    "MissingCredential",
    "NotFound",
    "Problem",
    "ServerError",
    "StatusError",
    "Timeout",
    "TooMany",
    "TransportError",
]


class NotFound(StatusError["models.Error"]):
    """404: There is none."""

    status = 404
    contents = [Json(lambda: models.Error)]


class ListPetsConflict(StatusError["models.ListPetsConflictBody"]):
    """409: Not now."""

    status = 409
    contents = [Json(lambda: models.ListPetsConflictBody)]


class TooMany(StatusError[None, headers.RetryAfterHeaders]):
    """429: Wait."""

    status = 429
    headers_type = headers.RetryAfterHeaders


class ServerError(StatusError[None]):
    """5XX: Our fault."""


class Problem(StatusError["models.Error"]):
    """default: Something else."""

    contents = [Json(lambda: models.Error, media_type="application/problem+json")]

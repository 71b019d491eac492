"""What calls to Many files can raise.

ApiError                    anything that goes wrong in a call
├── MissingCredential       the client lacks what the operation needs; nothing was sent
├── TransportError          no answer arrived
│   └── Timeout             … in time
├── InvalidResponse         the answer is not what the document promises
└── StatusError             a status that is no success; `body` and `status` say more
    └── DefaultError     default
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

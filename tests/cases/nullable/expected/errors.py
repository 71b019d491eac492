"""What calls to Nullable can raise.

ApiError                    anything that goes wrong in a call
├── MissingCredential       the client lacks what the operation needs; nothing was sent
├── TransportError          no answer arrived
│   └── Timeout             … in time
├── InvalidResponse         the answer is not what the document promises
└── StatusError             a status that is no success; `body` and `status` say more
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
    "InvalidResponse",
    "MissingCredential",
    "StatusError",
    "Timeout",
    "TransportError",
]

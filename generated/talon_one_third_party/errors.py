"""What calls to Talon.One Third-party API can raise.

ApiError                           anything that goes wrong in a call
├── MissingCredential              the client lacks a credential; nothing was sent
├── TransportError                 no response arrived
│   └── Timeout                    … in time
├── InvalidResponse                the response breaks the document
└── StatusError                    the status is an error; see `status` and `body`
    ├── BadRequest                 400
    ├── Unauthorized               401
    ├── NotFound                   404
    ├── TooManyRequests            429
    ├── AudienceAlreadyExists      409
    └── TooManyOrParallelRequests  429
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
    "AudienceAlreadyExists",
    "BadRequest",
    "InvalidResponse",
    "MissingCredential",
    "NotFound",
    "StatusError",
    "Timeout",
    "TooManyOrParallelRequests",
    "TooManyRequests",
    "TransportError",
    "Unauthorized",
]


class BadRequest(StatusError["models.ErrorResponse"]):
    """400: The request is malformed or breaks a rule."""

    status = 400
    contents = [Json(lambda: models.ErrorResponse)]


class Unauthorized(StatusError["models.ErrorResponse"]):
    """401: The API key is missing or wrong."""

    status = 401
    contents = [Json(lambda: models.ErrorResponse)]


class NotFound(StatusError["models.ErrorResponse"]):
    """404: Something the request names does not exist."""

    status = 404
    contents = [Json(lambda: models.ErrorResponse)]


class TooManyRequests(StatusError["models.ErrorResponse"]):
    """429: More requests than allowed. Wait before trying again."""

    status = 429
    contents = [Json(lambda: models.ErrorResponse)]


class AudienceAlreadyExists(StatusError["models.ErrorResponse"]):
    """409: There is an audience with this ID already."""

    status = 409
    contents = [Json(lambda: models.ErrorResponse)]


class TooManyOrParallelRequests(StatusError["models.ErrorResponse"]):
    """429: More requests than allowed, or another request for the same customer is still
    running. Wait before trying again.
    """

    status = 429
    contents = [Json(lambda: models.ErrorResponse)]

"""What the headers of answers of Errors say."""

from __future__ import annotations

from .runtime.declared import Header
from .runtime.headers import Headers
from .runtime.types import Integer


class RetryAfterHeaders(Headers, kw_only=True):
    """Headers of an answer: `Retry-After`."""

    retry_after: int
    """Seconds to wait."""

    declared = [Header("retry_after", "Retry-After", lambda: Integer, required=True)]

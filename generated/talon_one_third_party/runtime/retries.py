"""Decides whether and when to retry a request.

Comes in: a request, and the status and headers of its response. Goes out: seconds to
wait, or None to stop. Must not know: how requests are sent, how to wait.
"""

from __future__ import annotations

import random
import time
from collections.abc import Mapping
from email.utils import parsedate_to_datetime

from .record import EMPTY
from .requests import Request

# Sending these twice is the same as sending them once (RFC 9110, section 9.2.2).
_IDEMPOTENT = frozenset("GET HEAD PUT DELETE OPTIONS TRACE QUERY".split())
_TEMPORARY = frozenset((429, 502, 503, 504))
_LONGEST = 60.0


def delay(
    request: Request,
    attempt: int,
    status: int | None = None,
    headers: Mapping[str, str] = EMPTY,
) -> float | None:
    """Seconds to wait after a failed attempt (the first is 0), None to stop.

    `status` is None if no response arrived. The server's `Retry-After` decides, or else
    the wait doubles each time and varies at random, so that clients do not return all
    at once.
    """
    if attempt >= request.retries or request.method not in _IDEMPOTENT:
        return None
    if not isinstance(request.content, bytes | None):
        return None  # a stream cannot be sent twice
    if status is not None and status not in _TEMPORARY:
        return None
    asked = _retry_after(headers.get("Retry-After", ""))
    if asked is None:
        return min(0.5 * 2.0**attempt, 8.0) * random.uniform(0.5, 1.0)
    return asked if asked <= _LONGEST else None


def _retry_after(text: str) -> float | None:
    """The seconds in the header, which may be a date (RFC 9110, section 10.2.3)."""
    if text.isdecimal():
        return float(text)
    try:
        return max(0.0, parsedate_to_datetime(text).timestamp() - time.time())
    except (ValueError, OverflowError):
        return None

"""When to try again.

Comes in: what was sent and what came of it. Goes out: seconds to wait, or that it was
enough. Must not know: how requests are sent, how waiting is done.
"""

from __future__ import annotations

import random
import time
from collections.abc import Mapping
from email.utils import parsedate_to_datetime

from .record import EMPTY
from .requests import Request

# Sending these twice has the effect of sending them once (RFC 9110, section 9.2.2;
# QUERY too).
_IDEMPOTENT = frozenset("GET HEAD PUT DELETE OPTIONS TRACE QUERY".split())
_TEMPORARY = frozenset((429, 502, 503, 504))
_LONGEST = 60.0


def delay(
    request: Request,
    attempt: int,
    status: int | None = None,
    headers: Mapping[str, str] = EMPTY,
) -> float | None:
    """Seconds to wait after a failed attempt (the first is 0), None where there is no
    other.

    `status` is None where no answer arrived. The server's `Retry-After` counts, else
    the wait doubles each time and varies by chance, so that clients do not come back
    together.
    """
    if attempt >= request.retries or request.method not in _IDEMPOTENT:
        return None
    if not isinstance(request.content, bytes | None):
        return None  # a stream is spent
    if status is not None and status not in _TEMPORARY:
        return None
    asked = _retry_after(headers.get("Retry-After", ""))
    if asked is None:
        return min(0.5 * 2.0**attempt, 8.0) * random.uniform(0.5, 1.0)
    return asked if asked <= _LONGEST else None


def _retry_after(text: str) -> float | None:
    """Seconds, given as such or as a date (RFC 9110, section 10.2.3)."""
    if text.isdecimal():
        return float(text)
    try:
        return max(0.0, parsedate_to_datetime(text).timestamp() - time.time())
    except (ValueError, OverflowError):
        return None

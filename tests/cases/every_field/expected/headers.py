"""What the headers of answers of Every field say."""

from __future__ import annotations

from .runtime.declared import Header
from .runtime.headers import Headers
from .runtime.types import Integer


class RateHeaders(Headers, kw_only=True):
    """Headers of an answer: `X-Rate`."""

    x_rate: int
    """The description of X-Rate"""

    declared = [Header("x_rate", "X-Rate", lambda: Integer, required=True)]

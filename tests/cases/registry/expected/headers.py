"""What the headers of answers of Registry say."""

from __future__ import annotations

from .runtime.declared import Header
from .runtime.headers import Headers
from .runtime.types import Integer


class PagesHeaders(Headers, kw_only=True):
    """Headers of an answer: `X-Pages`."""

    x_pages: int | None = None

    declared = [Header("x_pages", "X-Pages", lambda: Integer)]

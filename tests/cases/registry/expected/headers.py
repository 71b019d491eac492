"""What the headers of answers of Registry say."""

from __future__ import annotations

from dataclasses import dataclass

from .runtime.declared import Header
from .runtime.headers import Headers
from .runtime.types import Integer


@dataclass(frozen=True, kw_only=True)
class PagesHeaders(Headers):
    """Headers of an answer: `X-Pages`."""

    x_pages: int | None = None

    declared = [Header("x_pages", "X-Pages", lambda: Integer)]

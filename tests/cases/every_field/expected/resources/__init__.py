"""The operations of each tag, as methods. Each module is imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.lazy import lazily

if TYPE_CHECKING:
    from .default import AsyncDefault, Default
    from .things import AsyncThings, Things

__all__ = [
    "Things",
    "AsyncThings",
    "Default",
    "AsyncDefault",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "Things": ".things",
            "AsyncThings": ".things",
            "Default": ".default",
            "AsyncDefault": ".default",
        },
    )

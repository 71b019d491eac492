"""The operations of each tag, as methods. Each module is imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.lazy import lazily

__all__ = []

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        __name__,
        {},
    )

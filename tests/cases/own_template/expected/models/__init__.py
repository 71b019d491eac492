"""The models of the API. Each is imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.lazy import lazily

__all__ = []

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        __name__,
        {},
    )

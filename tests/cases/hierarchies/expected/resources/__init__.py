"""The operations of each tag, as methods. Each module is imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.lazy import lazily

if TYPE_CHECKING:
    from .pets import AsyncPets, Pets

__all__ = [
    "Pets",
    "AsyncPets",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "Pets": ".pets",
            "AsyncPets": ".pets",
        },
    )

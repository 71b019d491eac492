"""Recursion: a client, the models that it talks in, and its errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .runtime.lazy import lazily

if TYPE_CHECKING:
    from .client import AsyncRecursion, Recursion
    from .runtime.requests import Options

__all__ = [
    "AsyncRecursion",
    "Options",
    "Recursion",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "AsyncRecursion": ".client",
            "Options": ".runtime.requests",
            "Recursion": ".client",
        },
    )

"""Constraints: a client, the models that it talks in, and its errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .runtime.lazy import lazily

if TYPE_CHECKING:
    from .client import AsyncConstraints, Constraints
    from .runtime.requests import Options

__all__ = [
    "AsyncConstraints",
    "Options",
    "Constraints",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "AsyncConstraints": ".client",
            "Options": ".runtime.requests",
            "Constraints": ".client",
        },
    )

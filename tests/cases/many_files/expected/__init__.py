"""Many files: a client, the models that it talks in, and its errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .runtime.lazy import lazily

if TYPE_CHECKING:
    from .client import AsyncManyFiles, ManyFiles
    from .runtime.requests import Options

__all__ = [
    "AsyncManyFiles",
    "Options",
    "ManyFiles",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "AsyncManyFiles": ".client",
            "Options": ".runtime.requests",
            "ManyFiles": ".client",
        },
    )

"""Objects: a client, the models that it talks in, and its errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .runtime.lazy import lazily

if TYPE_CHECKING:
    from .client import AsyncObjects, Objects
    from .runtime.requests import Options

__all__ = [
    "AsyncObjects",
    "Options",
    "Objects",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "AsyncObjects": ".client",
            "Options": ".runtime.requests",
            "Objects": ".client",
        },
    )

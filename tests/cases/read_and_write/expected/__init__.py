"""Read and write: a client, the models that it talks in, and its errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .runtime.lazy import lazily

if TYPE_CHECKING:
    from .client import AsyncReadAndWrite, ReadAndWrite
    from .runtime.requests import Options

__all__ = [
    "AsyncReadAndWrite",
    "Options",
    "ReadAndWrite",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "AsyncReadAndWrite": ".client",
            "Options": ".runtime.requests",
            "ReadAndWrite": ".client",
        },
    )

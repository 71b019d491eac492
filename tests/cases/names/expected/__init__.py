"""2 names: class & co.: a client, the models that it talks in, and its errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .runtime.lazy import lazily

if TYPE_CHECKING:
    from .client import Api2NamesClassCo, AsyncApi2NamesClassCo
    from .runtime.requests import Options

__all__ = [
    "AsyncApi2NamesClassCo",
    "Options",
    "Api2NamesClassCo",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "AsyncApi2NamesClassCo": ".client",
            "Options": ".runtime.requests",
            "Api2NamesClassCo": ".client",
        },
    )

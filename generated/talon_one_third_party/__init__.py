"""Talon.One Third-party API: a client, the models that it talks in, and its errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .runtime.lazy import lazily

if TYPE_CHECKING:
    from .client import AsyncThirdPartyApi, ThirdPartyApi
    from .runtime.requests import Options

__all__ = [
    "AsyncThirdPartyApi",
    "Options",
    "ThirdPartyApi",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "AsyncThirdPartyApi": ".client",
            "Options": ".runtime.requests",
            "ThirdPartyApi": ".client",
        },
    )

"""Webhooks. Its contents are imported on first use."""

from __future__ import annotations

from .runtime.lazy import lazily

TYPE_CHECKING = False  # importing it from typing would take longer than all the rest
if TYPE_CHECKING:
    from . import codec, errors, models, webhooks
    from . import server as server
    from .client import AsyncWebhooks, Webhooks
    from .runtime.requests import Options

__all__ = [
    "AsyncWebhooks",
    "Options",
    "Webhooks",
    "codec",
    "errors",
    "models",
    "webhooks",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "AsyncWebhooks": ".client",
            "Options": ".runtime.requests",
            "Webhooks": ".client",
            "codec": "",
            "errors": "",
            "models": "",
            "server": "",
            "webhooks": "",
        },
    )

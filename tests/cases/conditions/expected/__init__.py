"""Conditions. Its contents are imported on first use."""

from __future__ import annotations

from .runtime.lazy import lazily

TYPE_CHECKING = False  # importing it from typing would take longer than all the rest
if TYPE_CHECKING:
    from . import codec, errors, models
    from . import server as server
    from .client import AsyncConditions, Conditions
    from .runtime.requests import Options

__all__ = [
    "AsyncConditions",
    "Conditions",
    "Options",
    "codec",
    "errors",
    "models",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "AsyncConditions": ".client",
            "Conditions": ".client",
            "Options": ".runtime.requests",
            "codec": "",
            "errors": "",
            "models": "",
            "server": "",
        },
    )

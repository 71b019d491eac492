"""Errors. Its contents are imported on first use."""

from __future__ import annotations

from .runtime.lazy import lazily

TYPE_CHECKING = False  # importing it from typing would take longer than all the rest
if TYPE_CHECKING:
    from . import codec, errors, headers, models
    from . import server as server
    from .client import AsyncErrors, Errors
    from .runtime.requests import Options

__all__ = [
    "AsyncErrors",
    "Errors",
    "Options",
    "codec",
    "errors",
    "headers",
    "models",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "AsyncErrors": ".client",
            "Errors": ".client",
            "Options": ".runtime.requests",
            "codec": "",
            "errors": "",
            "headers": "",
            "models": "",
            "server": "",
        },
    )

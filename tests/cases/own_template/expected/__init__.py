"""Own template. Its contents are imported on first use."""

from __future__ import annotations

from .runtime.lazy import lazily

TYPE_CHECKING = False  # importing it from typing would take longer than all the rest
if TYPE_CHECKING:
    from . import codec, errors, models
    from .client import AsyncOwnTemplate, OwnTemplate
    from .runtime.requests import Options

__all__ = [
    "AsyncOwnTemplate",
    "Options",
    "OwnTemplate",
    "codec",
    "errors",
    "models",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "AsyncOwnTemplate": ".client",
            "Options": ".runtime.requests",
            "OwnTemplate": ".client",
            "codec": "",
            "errors": "",
            "models": "",
        },
    )

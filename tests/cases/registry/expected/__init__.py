"""Registry. Its contents are imported on first use."""

from __future__ import annotations

from .runtime.lazy import lazily

TYPE_CHECKING = False  # importing it from typing would take longer than all the rest
if TYPE_CHECKING:
    from . import codec, errors, headers, models
    from . import server as server
    from .client import AsyncRegistry, Registry
    from .runtime.requests import Options

__all__ = [
    "AsyncRegistry",
    "Options",
    "Registry",
    "codec",
    "errors",
    "headers",
    "models",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "AsyncRegistry": ".client",
            "Options": ".runtime.requests",
            "Registry": ".client",
            "codec": "",
            "errors": "",
            "headers": "",
            "models": "",
            "server": "",
        },
    )

"""Bodies. Its contents are imported on first use."""

from __future__ import annotations

from .runtime.lazy import lazily

TYPE_CHECKING = False  # importing it from typing would take longer than all the rest
if TYPE_CHECKING:
    from . import codec, errors, headers, models
    from . import server as server
    from .client import AsyncBodies, Bodies
    from .runtime.files import Upload
    from .runtime.requests import Options

__all__ = [
    "AsyncBodies",
    "Bodies",
    "Options",
    "Upload",
    "codec",
    "errors",
    "headers",
    "models",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "AsyncBodies": ".client",
            "Bodies": ".client",
            "Options": ".runtime.requests",
            "Upload": ".runtime.files",
            "codec": "",
            "errors": "",
            "headers": "",
            "models": "",
            "server": "",
        },
    )

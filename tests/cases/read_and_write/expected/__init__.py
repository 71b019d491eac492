"""Read and write. Its contents are imported on first use."""

from __future__ import annotations

from .runtime.lazy import lazily

TYPE_CHECKING = False  # importing it from typing would take longer than all the rest
if TYPE_CHECKING:
    from . import codec, errors, models
    from . import server as server
    from .client import AsyncReadAndWrite, ReadAndWrite
    from .runtime.requests import Options

__all__ = [
    "AsyncReadAndWrite",
    "Options",
    "ReadAndWrite",
    "codec",
    "errors",
    "models",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "AsyncReadAndWrite": ".client",
            "Options": ".runtime.requests",
            "ReadAndWrite": ".client",
            "codec": "",
            "errors": "",
            "models": "",
            "server": "",
        },
    )

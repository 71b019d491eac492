"""The models of the API. Each is imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.lazy import lazily

if TYPE_CHECKING:
    from .error import Error
    from .package import Package
    from .rate_request import RateRequest
    from .version import Version

__all__ = [
    "Error",
    "Package",
    "RateRequest",
    "Version",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "Error": ".error",
            "Package": ".package",
            "RateRequest": ".rate_request",
            "Version": ".version",
        },
    )

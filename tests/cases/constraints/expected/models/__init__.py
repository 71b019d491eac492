"""The models of the API. Each is imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.lazy import lazily

if TYPE_CHECKING:
    from .everything import Everything
    from .payment import Payment

__all__ = [
    "Everything",
    "Payment",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "Everything": ".everything",
            "Payment": ".payment",
        },
    )

"""The operations of each tag, as methods. Each module is imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.lazy import lazily

if TYPE_CHECKING:
    from .account import Account, AsyncAccount
    from .orders import AsyncOrders, Orders

__all__ = [
    "Orders",
    "AsyncOrders",
    "Account",
    "AsyncAccount",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "Orders": ".orders",
            "AsyncOrders": ".orders",
            "Account": ".account",
            "AsyncAccount": ".account",
        },
    )

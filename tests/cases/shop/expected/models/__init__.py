"""The models of the API. Each is imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.lazy import lazily

if TYPE_CHECKING:
    from .card import Card
    from .invoice import Invoice
    from .line import Line
    from .log_in_request import LogInRequest
    from .order import Order
    from .order_request import OrderRequest
    from .payment import Payment
    from .problem import Problem
    from .range import Range
    from .set_picture_request import SetPictureRequest
    from .state import State
    from .tag import Tag

__all__ = [
    "Card",
    "Invoice",
    "Line",
    "LogInRequest",
    "Order",
    "OrderRequest",
    "Payment",
    "Problem",
    "Range",
    "SetPictureRequest",
    "State",
    "Tag",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "Card": ".card",
            "Invoice": ".invoice",
            "Line": ".line",
            "LogInRequest": ".log_in_request",
            "Order": ".order",
            "OrderRequest": ".order_request",
            "Payment": ".payment",
            "Problem": ".problem",
            "Range": ".range",
            "SetPictureRequest": ".set_picture_request",
            "State": ".state",
            "Tag": ".tag",
        },
    )

"""The models of the API. Each is imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.lazy import lazily

if TYPE_CHECKING:
    from .booking import Booking
    from .closed_booking import ClosedBooking
    from .holder import Holder
    from .labels import Labels
    from .never import Never_
    from .payment import Payment
    from .row import Row
    from .scores import Scores
    from .whatever import Whatever

__all__ = [
    "Booking",
    "ClosedBooking",
    "Holder",
    "Labels",
    "Never_",
    "Payment",
    "Row",
    "Scores",
    "Whatever",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "Booking": ".booking",
            "ClosedBooking": ".closed_booking",
            "Holder": ".holder",
            "Labels": ".labels",
            "Never_": ".never",
            "Payment": ".payment",
            "Row": ".row",
            "Scores": ".scores",
            "Whatever": ".whatever",
        },
    )

"""The models of the API. Each is imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.lazy import lazily

if TYPE_CHECKING:
    from .anything import Anything
    from .by_name import ByName
    from .closed import Closed
    from .counts import Counts
    from .open import Open
    from .typed import Typed

__all__ = [
    "Anything",
    "ByName",
    "Closed",
    "Counts",
    "Open",
    "Typed",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "Anything": ".anything",
            "ByName": ".by_name",
            "Closed": ".closed",
            "Counts": ".counts",
            "Open": ".open",
            "Typed": ".typed",
        },
    )

"""The models of the API. Each is imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.lazy import lazily

if TYPE_CHECKING:
    from .at_most import AtMost
    from .head import Head
    from .open import Open
    from .point import Point
    from .row import Row, RowItem
    from .shape import Shape

__all__ = [
    "AtMost",
    "Head",
    "Open",
    "Point",
    "Row",
    "RowItem",
    "Shape",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "AtMost": ".at_most",
            "Head": ".head",
            "Open": ".open",
            "Point": ".point",
            "Row": ".row",
            "RowItem": ".row",
            "Shape": ".shape",
        },
    )

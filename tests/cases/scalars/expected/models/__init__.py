"""The models of the API. Each is imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.lazy import lazily

if TYPE_CHECKING:
    from .moment import Moment
    from .names import Names
    from .scalars import Scalars

__all__ = [
    "Moment",
    "Names",
    "Scalars",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "Moment": ".moment",
            "Names": ".names",
            "Scalars": ".scalars",
        },
    )

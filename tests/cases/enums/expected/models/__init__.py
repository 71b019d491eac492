"""The models of the API. Each is imported when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.lazy import lazily

if TYPE_CHECKING:
    from .car import Car
    from .color import Color
    from .mixed import Mixed
    from .only import Only
    from .size import Size

__all__ = [
    "Car",
    "Color",
    "Mixed",
    "Only",
    "Size",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "Car": ".car",
            "Color": ".color",
            "Mixed": ".mixed",
            "Only": ".only",
            "Size": ".size",
        },
    )

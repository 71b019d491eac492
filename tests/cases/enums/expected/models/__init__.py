"""The models of the API. Each is imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.lazy import lazily

if TYPE_CHECKING:
    from .car import Car
    from .color import Color
    from .level import Level
    from .mixed import Mixed
    from .nothing import Nothing
    from .only import Only
    from .signs import Signs
    from .size import Size

__all__ = [
    "Car",
    "Color",
    "Level",
    "Mixed",
    "Nothing",
    "Only",
    "Signs",
    "Size",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "Car": ".car",
            "Color": ".color",
            "Level": ".level",
            "Mixed": ".mixed",
            "Nothing": ".nothing",
            "Only": ".only",
            "Signs": ".signs",
            "Size": ".size",
        },
    )

"""The models of the API. Each is imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.lazy import lazily

if TYPE_CHECKING:
    from .chicken import Chicken, Egg
    from .json import Json
    from .tree import Tree

__all__ = [
    "Chicken",
    "Egg",
    "Json",
    "Tree",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "Chicken": ".chicken",
            "Egg": ".chicken",
            "Json": ".json",
            "Tree": ".tree",
        },
    )

"""The models of the API. Each is imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.lazy import lazily

if TYPE_CHECKING:
    from .names import Names
    from .orchard import Orchard
    from .page import Page
    from .tree import Tree, TreeLabel

__all__ = [
    "Names",
    "Orchard",
    "Page",
    "Tree",
    "TreeLabel",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "Names": ".names",
            "Orchard": ".orchard",
            "Page": ".page",
            "Tree": ".tree",
            "TreeLabel": ".tree",
        },
    )

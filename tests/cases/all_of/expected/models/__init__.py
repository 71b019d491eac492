"""The models of the API. Each is imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.lazy import lazily

if TYPE_CHECKING:
    from .animal import Animal
    from .dog import Dog
    from .puppy import Puppy
    from .renamed import Renamed

__all__ = [
    "Animal",
    "Dog",
    "Puppy",
    "Renamed",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "Animal": ".animal",
            "Dog": ".dog",
            "Puppy": ".puppy",
            "Renamed": ".renamed",
        },
    )

"""The models of the API. Each is imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.lazy import lazily

if TYPE_CHECKING:
    from .cat import AnyDog, AnyPet, Cat, Dog, Pet, Puppy
    from .home import Home

__all__ = [
    "AnyDog",
    "AnyPet",
    "Cat",
    "Dog",
    "Home",
    "Pet",
    "Puppy",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "AnyDog": ".cat",
            "AnyPet": ".cat",
            "Cat": ".cat",
            "Dog": ".cat",
            "Home": ".home",
            "Pet": ".cat",
            "Puppy": ".cat",
        },
    )

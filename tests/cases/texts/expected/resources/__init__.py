"""The operations of each tag, as methods. A module is imported when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.lazy import lazily

if TYPE_CHECKING:
    from .pet_shop import AsyncPetShop, PetShop

__all__ = [
    "AsyncPetShop",
    "PetShop",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "PetShop": ".pet_shop",
            "AsyncPetShop": ".pet_shop",
        },
    )

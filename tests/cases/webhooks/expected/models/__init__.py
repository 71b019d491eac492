"""The models of the API. Each is imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.lazy import lazily

if TYPE_CHECKING:
    from .event import Event
    from .pet_born_request import PetBornRequest

__all__ = [
    "Event",
    "PetBornRequest",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "Event": ".event",
            "PetBornRequest": ".pet_born_request",
        },
    )

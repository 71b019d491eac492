"""The models of the API. Each is imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.lazy import lazily

if TYPE_CHECKING:
    from .error import Error
    from .owner import Owner, OwnerName, Pet, Pets

__all__ = [
    "Error",
    "Owner",
    "OwnerName",
    "Pet",
    "Pets",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "Error": ".error",
            "Owner": ".owner",
            "OwnerName": ".owner",
            "Pet": ".owner",
            "Pets": ".owner",
        },
    )

"""The models of the API. Each is imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.lazy import lazily

if TYPE_CHECKING:
    from .error import Error
    from .list_pets_conflict_body import ListPetsConflictBody

__all__ = [
    "Error",
    "ListPetsConflictBody",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "Error": ".error",
            "ListPetsConflictBody": ".list_pets_conflict_body",
        },
    )

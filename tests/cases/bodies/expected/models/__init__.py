"""The models of the API. Each is imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.lazy import lazily

if TYPE_CHECKING:
    from .add_owner_request import AddOwnerRequest, AddOwnerRequestAddress
    from .add_photo_request import AddPhotoRequest
    from .pet import Pet

__all__ = [
    "AddOwnerRequest",
    "AddOwnerRequestAddress",
    "AddPhotoRequest",
    "Pet",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "AddOwnerRequest": ".add_owner_request",
            "AddOwnerRequestAddress": ".add_owner_request",
            "AddPhotoRequest": ".add_photo_request",
            "Pet": ".pet",
        },
    )

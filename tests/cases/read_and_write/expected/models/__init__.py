"""The models of the API. Each is imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.lazy import lazily

if TYPE_CHECKING:
    from .plain import Plain
    from .user import User
    from .user_request import UserRequest
    from .user_response import UserResponse

__all__ = [
    "Plain",
    "User",
    "UserRequest",
    "UserResponse",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "Plain": ".plain",
            "User": ".user",
            "UserRequest": ".user_request",
            "UserResponse": ".user_response",
        },
    )

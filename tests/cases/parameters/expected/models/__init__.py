"""The models of the API. Each is imported when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.lazy import lazily

if TYPE_CHECKING:
    from .get_plain_filter import GetPlainFilter
    from .get_styled_label import GetStyledLabel

__all__ = [
    "GetPlainFilter",
    "GetStyledLabel",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "GetPlainFilter": ".get_plain_filter",
            "GetStyledLabel": ".get_styled_label",
        },
    )

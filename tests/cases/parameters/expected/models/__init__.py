"""The models of the API. Each is imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.lazy import lazily

if TYPE_CHECKING:
    from .get_plain_filter import GetPlainFilter
    from .get_several_created_gt import GetSeveralCreatedGt
    from .get_several_page import GetSeveralPage
    from .get_several_sort import GetSeveralSort
    from .get_styled_label import GetStyledLabel
    from .get_whole_whole import GetWholeWhole

__all__ = [
    "GetPlainFilter",
    "GetSeveralCreatedGt",
    "GetSeveralPage",
    "GetSeveralSort",
    "GetStyledLabel",
    "GetWholeWhole",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "GetPlainFilter": ".get_plain_filter",
            "GetSeveralCreatedGt": ".get_several_created_gt",
            "GetSeveralPage": ".get_several_page",
            "GetSeveralSort": ".get_several_sort",
            "GetStyledLabel": ".get_styled_label",
            "GetWholeWhole": ".get_whole_whole",
        },
    )

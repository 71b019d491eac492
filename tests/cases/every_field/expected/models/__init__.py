"""The models of the API. Each is imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.lazy import lazily

if TYPE_CHECKING:
    from .get_thing_filter import GetThingFilter
    from .more import More
    from .query_thing_request import QueryThingRequest
    from .query_thing_whole import QueryThingWhole
    from .thing import AnyThing, Thing

__all__ = [
    "AnyThing",
    "GetThingFilter",
    "More",
    "QueryThingRequest",
    "QueryThingWhole",
    "Thing",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "AnyThing": ".thing",
            "GetThingFilter": ".get_thing_filter",
            "More": ".more",
            "QueryThingRequest": ".query_thing_request",
            "QueryThingWhole": ".query_thing_whole",
            "Thing": ".thing",
        },
    )

"""What the headers of answers of Every field say."""

from __future__ import annotations

from dataclasses import dataclass

from .runtime.declared import Header
from .runtime.headers import Headers
from .runtime.types import Integer


@dataclass(frozen=True, kw_only=True)
class GetThingHeaders(Headers):
    """Headers of the results of `get_thing`."""

    x_rate: int
    """The description of X-Rate"""

    declared = [Header("x_rate", "X-Rate", lambda: Integer, required=True)]


@dataclass(frozen=True, kw_only=True)
class ThingHeaders(Headers):
    """Headers of the error `Thing`."""

    x_rate: int
    """The description of X-Rate"""

    declared = [Header("x_rate", "X-Rate", lambda: Integer, required=True)]

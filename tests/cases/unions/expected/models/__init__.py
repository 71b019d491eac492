"""The models of the API. Each is imported on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.lazy import lazily

if TYPE_CHECKING:
    from .bird import Bird
    from .cat import Cat
    from .dog import Dog
    from .fish import Fish
    from .half import Half
    from .id import Id
    from .maybe import Maybe
    from .named import Named
    from .pet import Pet
    from .several import Several, SeveralA, SeveralB
    from .untold import Untold

__all__ = [
    "Bird",
    "Cat",
    "Dog",
    "Fish",
    "Half",
    "Id",
    "Maybe",
    "Named",
    "Pet",
    "Several",
    "SeveralA",
    "SeveralB",
    "Untold",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        __name__,
        {
            "Bird": ".bird",
            "Cat": ".cat",
            "Dog": ".dog",
            "Fish": ".fish",
            "Half": ".half",
            "Id": ".id",
            "Maybe": ".maybe",
            "Named": ".named",
            "Pet": ".pet",
            "Several": ".several",
            "SeveralA": ".several",
            "SeveralB": ".several",
            "Untold": ".untold",
        },
    )

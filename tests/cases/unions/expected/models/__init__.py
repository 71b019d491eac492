"""The models of the API. Each is imported when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.lazy import lazily

if TYPE_CHECKING:
    from .cat import Cat
    from .dog import Dog
    from .half import Half
    from .id import Id
    from .maybe import Maybe
    from .pet import Pet
    from .several import Several, SeveralA, SeveralB
    from .untold import Untold

__all__ = [
    "Cat",
    "Dog",
    "Half",
    "Id",
    "Maybe",
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
            "Cat": ".cat",
            "Dog": ".dog",
            "Half": ".half",
            "Id": ".id",
            "Maybe": ".maybe",
            "Pet": ".pet",
            "Several": ".several",
            "SeveralA": ".several",
            "SeveralB": ".several",
            "Untold": ".untold",
        },
    )

"""Shrinks an instance.

Comes in: an instance, and a function that tells whether another one is as good. Goes
out: an instance that is as good and from which nothing can be left out. Must not know:
schemas.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from .json_value import Json

# The largest number of instances to try
_TRIES = 400


def shrunk(instance: Json, as_good: Callable[[Json], bool]) -> Json:
    """The instance without everything that can be left out."""
    tries = iter(range(_TRIES))
    while True:
        for candidate in _smaller(instance):
            if next(tries, None) is None:
                return instance
            if as_good(candidate):
                instance = candidate
                break
        else:
            return instance


def _smaller(value: Json) -> Iterator[Json]:
    """The value without one part, the largest parts first."""
    match value:
        case dict():
            for name in value:
                yield {key: member for key, member in value.items() if key != name}
            for name, member in value.items():
                yield from ({**value, name: less} for less in _smaller(member))
        case list():
            for at, item in enumerate(value):
                yield [*value[:at], *value[at + 1 :]]
                yield from (
                    [*value[:at], less, *value[at + 1 :]] for less in _smaller(item)
                )
        case str() if value:
            yield from ("", value[: len(value) // 2], value[:-1])
        case bool() | None:
            return
        case int() | float() if value not in (0, 1):
            yield from (0, 1, int(value / 2))

"""The shape of arrays.

Comes in: the flat keywords of a schema. Goes out: a shape, or None if no array fits.
Must not know: the schemas of items, which the source draws.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .choices import Rejected
from .combine import both
from .document import schemas
from .json_value import Json, Schema, identity
from .shapes import Shape, Source, limit, limit_or_none

# How many more items than necessary
_SPARE = 4
# How often an item is drawn again because the array has it already
_TRIES = 12


@dataclass(frozen=True, slots=True)
class ArrayShape(Shape):
    """Arrays with `prefixItems`, `items` and `contains` (at least `least` items)."""

    prefix: Sequence[Schema]
    items: Schema
    contained: Sequence[Schema]
    shortest: int
    longest: int | None
    least: int
    unique: bool

    def needs(self) -> Sequence[Schema]:
        """The items that even the shortest array has."""
        needed = [*self.prefix[: self.shortest]]
        if self.shortest > len(self.prefix):
            needed.append(self.items)
        return [*needed, self.contained[-1]] if self.least else needed

    def draw(self, source: Source, budget: int) -> Json:
        """An array, usually a short one."""
        length = self._length(source, budget)
        share = (budget - length) // max(1, length)
        start = source.choices.below(length - self.least + 1) if self.least else 0
        special = range(start, start + self.least)
        items: list[Json] = []
        for at in range(length):
            schema = self._item(at, at in special)
            if not self._grow(items, source, schema, share):
                break  # no further item is new
        if len(items) < max(self.shortest, special.stop):
            raise Rejected
        return items

    def _length(self, source: Source, budget: int) -> int:
        longest = self._possible_length(source)
        spare = min(_SPARE, budget) if source.possible(self.items) else len(self.prefix)
        most = max(
            self.shortest, min(longest, max(self.shortest, len(self.prefix)) + spare)
        )
        if budget <= 0 or most == self.shortest:
            return self.shortest
        return self.shortest + source.choices.below(most - self.shortest + 1)

    def _possible_length(self, source: Source) -> int:
        longest = self.longest if self.longest is not None else self.shortest + 2**16
        for at, schema in enumerate(self.prefix[:longest]):
            if not source.possible(schema):
                return at
        return (
            longest if source.possible(self.items) else min(longest, len(self.prefix))
        )

    def _item(self, at: int, special: bool) -> Schema:
        if special:
            return self.contained[min(at, len(self.prefix))]
        return self.prefix[at] if at < len(self.prefix) else self.items

    def _grow(
        self, items: list[Json], source: Source, schema: Schema, share: int
    ) -> bool:
        taken = {identity(item) for item in items} if self.unique else ()
        for _ in range(_TRIES):
            item = source.value(schema, share)
            if not self.unique or identity(item) not in taken:
                items.append(item)
                return True
        return False


def arrays(keywords: dict[str, Json]) -> ArrayShape | None:
    """The shape of the arrays that the keywords allow."""
    prefix, items = schemas(keywords.get("prefixItems")), keywords.get("items", True)
    contains = keywords.get("contains", True)
    if not isinstance(items, bool | dict) or not isinstance(contains, bool | dict):
        return None
    least = limit(keywords.get("minContains"), 1) if "contains" in keywords else 0
    shortest = max(limit(keywords.get("minItems"), 0), least)
    longest = limit_or_none(keywords.get("maxItems"))
    if longest is not None and longest < shortest:
        return None
    contained = [both(schema, contains) for schema in [*prefix, items]]
    unique = keywords.get("uniqueItems") is True
    return ArrayShape(prefix, items, contained, shortest, longest, least, unique)

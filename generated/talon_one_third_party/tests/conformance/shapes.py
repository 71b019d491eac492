"""The base classes of shapes, each of which draws one kind of value.

Comes in: a source of decisions. Goes out: values. Must not know: any keyword.

A `Shape` is one alternative of a schema for one JSON type. The `Source` makes the
decisions and draws the parts; it is passed from the outermost value to the innermost.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass

from .choices import Choices
from .json_value import Json, Schema


class Source(ABC):
    """Where values come from while one instance is drawn."""

    choices: Choices

    @abstractmethod
    def value(self, schema: Schema, budget: int) -> Json:
        """A value for a schema, of about `budget` parts; the smallest for 0 and less.
        Raises Rejected if the decisions lead to none."""

    @abstractmethod
    def possible(self, schema: Schema) -> bool:
        """Whether any value of finite size is valid."""

    @abstractmethod
    def height(self, schema: Schema) -> float:
        """How many levels the lowest valid value has; infinite if there is none."""

    @abstractmethod
    def accepts(self, schema: Schema, value: Json) -> bool:
        """The oracle's verdict."""


class Shape(ABC):
    """One way to be valid, for one JSON type."""

    def needs(self) -> Sequence[Schema]:
        """The schemas of members or items that every value of this shape has."""
        return ()

    def some(self) -> tuple[int, Sequence[Schema]]:
        """How many more members every value has, and schemas that one may have each."""
        return 0, ()

    @abstractmethod
    def draw(self, source: Source, budget: int) -> Json:
        """A value, which is valid unless the schema says more than the shape can."""


@dataclass(frozen=True, slots=True)
class OneOf(Shape):
    """One of some values."""

    values: Sequence[Json]

    def draw(self, source: Source, budget: int) -> Json:
        """One of them."""
        return source.choices.one_of(self.values)


def limit(value: Json, otherwise: int) -> int:
    """A length or count in a schema; 2020-12 allows 3.0 for 3."""
    return int(value) if isinstance(value, int | float) else otherwise


def limit_or_none(value: Json) -> int | None:
    """The same, or None if there is no limit."""
    return int(value) if isinstance(value, int | float) else None

"""What the kinds of instances have in common: a shape draws one kind of value.

A `Shape` is one alternative of a schema for one JSON type. The `Source` makes the
decisions and draws the parts; it is handed down from the outermost value to the
innermost. Knows no keyword.
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
        """A value for a schema, of about `budget` parts; as small as can be from 0
        down.

        Raises:
            Rejected: The decisions lead nowhere.
        """

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
        """Schemas that every value of this shape has a member or item for."""
        return ()

    def some(self) -> tuple[int, Sequence[Schema]]:
        """How many more members every value has, and schemas that one may have each."""
        return 0, ()

    @abstractmethod
    def draw(self, source: Source, budget: int) -> Json:
        """A value; it is valid unless the schema says what shapes cannot express."""


@dataclass(frozen=True, slots=True)
class OneOf(Shape):
    """One of some values."""

    values: Sequence[Json]

    def draw(self, source: Source, budget: int) -> Json:
        """One of them."""
        return source.choices.one_of(self.values)


def limit(value: Json, otherwise: int) -> int:
    """A length or count out of a schema; 2020-12 allows 3.0 for 3."""
    return int(value) if isinstance(value, int | float) else otherwise


def limit_or_none(value: Json) -> int | None:
    """The same where there may be no limit."""
    return int(value) if isinstance(value, int | float) else None

"""Keywords of JSON Schema as annotations: `Annotated[str, Length(maximum=50)]`.

Comes in: pydantic's schema for the annotated type. Goes out: that schema, constrained
by pydantic's own validators if they mean exactly the same, else by a function. Must not
know: models, documents. Null satisfies all of these keywords.
"""

from __future__ import annotations

import math
import sys
from fractions import Fraction
from typing import Any, cast, get_args

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema

from . import patterns
from .narrowing import Limits, checked, constrained, violation
from .plain import plain
from .record import Record
from .schema.equality import equality_key
from .types import exactly
from .written import written

Bound = int | float


class Range(Record):
    """The limits of a number: `minimum`, `exclusiveMaximum`, `multipleOf` …"""

    minimum: Bound | None = None
    maximum: Bound | None = None
    exclusive_minimum: Bound | None = None
    exclusive_maximum: Bound | None = None
    multiple_of: Bound | None = None

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        schema = handler(source)
        if self.minimum is not None:
            schema = _at_least(schema, self.minimum)
        if self.maximum is not None:
            schema = _at_most(schema, self.maximum)
        if self.exclusive_minimum is not None:
            schema = _more_than(schema, self.exclusive_minimum)
        if self.exclusive_maximum is not None:
            schema = _less_than(schema, self.exclusive_maximum)
        if self.multiple_of is not None:
            schema = _multiple_of(schema, self.multiple_of)
        return schema


def _at_least(schema: CoreSchema, bound: Bound) -> CoreSchema:
    limits = _limits("ge", bound, math.ceil(bound))
    message = f"Input should be at least {bound}"
    return constrained(schema, limits, lambda value: value >= bound, "minimum", message)


def _at_most(schema: CoreSchema, bound: Bound) -> CoreSchema:
    limits = _limits("le", bound, math.floor(bound))
    message = f"Input should be at most {bound}"
    return constrained(schema, limits, lambda value: value <= bound, "maximum", message)


def _more_than(schema: CoreSchema, bound: Bound) -> CoreSchema:
    limits = _limits("gt", bound, math.floor(bound))
    message = f"Input should be more than {bound}"
    return constrained(
        schema, limits, lambda value: value > bound, "exclusiveMinimum", message
    )


def _less_than(schema: CoreSchema, bound: Bound) -> CoreSchema:
    limits = _limits("lt", bound, math.ceil(bound))
    message = f"Input should be less than {bound}"
    return constrained(
        schema, limits, lambda value: value < bound, "exclusiveMaximum", message
    )


def _limits(name: str, bound: Bound, whole: int) -> Limits:
    """pydantic's limits for integers and floats. Empty if the bound is so large that
    an integer could cross it by becoming a float."""
    exact = abs(bound) < 2**53
    return {"int": {name: whole}, "float": {name: float(bound)}} if exact else {}


def _multiple_of(schema: CoreSchema, divisor: Bound) -> CoreSchema:
    # pydantic does not check floats exactly.
    limits = {"int": {"multiple_of": int(divisor)}} if divisor == int(divisor) else {}
    exact = Fraction(repr(divisor))

    def divides(value: Bound) -> bool:
        return Fraction(repr(value)) % exact == 0

    message = f"Input should be a multiple of {divisor}"
    return constrained(schema, limits, divides, "multipleOf", message)


class Length(Record):
    """The number of characters, items or properties: `minLength`, `maxItems` …"""

    minimum: int = 0
    maximum: int | None = None

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        schema = handler(source)
        if self.minimum:
            schema = _sized(schema, "minLength", self.minimum)
        if self.maximum is not None:
            schema = _sized(schema, "maxLength", self.maximum)
        return schema

    def properties(self, count: int) -> None:
        """Checks the number of an object's properties. Raises PydanticCustomError."""
        if count < self.minimum:
            message = f"There should be at least {self.minimum} properties"
            raise violation("minProperties", message)
        if self.maximum is not None and count > self.maximum:
            message = f"There should be at most {self.maximum} properties"
            raise violation("maxProperties", message)


def _sized(schema: CoreSchema, keyword: str, size: int) -> CoreSchema:
    def holds(value: Any) -> bool:
        text = value if isinstance(value, str | list | dict) else written(value)
        return len(text) >= size if keyword == "minLength" else len(text) <= size

    name, words = {
        "minLength": ("min_length", "at least"),
        "maxLength": ("max_length", "at most"),
    }[keyword]
    countable = min(size, sys.maxsize)  # nothing is longer
    limits: Limits = {kind: {name: countable} for kind in ("str", "list", "dict")}
    return constrained(
        schema, limits, holds, keyword, f"Length should be {words} {size}"
    )


class Pattern(Record):
    """An ECMA-262 regular expression that must match somewhere in the text."""

    text: str

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        rust = patterns.rust_compatible(self.text)
        search = patterns.compile_pattern(self.text).search

        def found(value: Any) -> bool:
            return bool(search(value if isinstance(value, str) else written(value)))

        limits = {"str": {"pattern": rust}} if rust is not None else {}
        message = f"String should match {self.text!r}"
        return constrained(handler(source), limits, found, "pattern", message)


class UniqueItems(Record):
    """No two items are equal as JSON."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        def unique(items: list[Any]) -> bool:
            return len({equality_key(plain(item)) for item in items}) == len(items)

        return checked(handler(source), unique, "uniqueItems", "Items should be unique")


class Positions(Record):
    """A tuple, read from a list with one item for each of its types."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        # Parsed JSON has lists, which pydantic does not take for tuples in strict mode.
        return cast(CoreSchema, {**handler(source), "strict": False})


class Values(Record):
    """One of some JSON values, compared as JSON and not as Python does: `1.0` is 1,
    `true` is not. Without arguments, the values are those of the annotated `Literal`.
    """

    values: tuple[Any, ...]

    def __init__(self, *values: Any) -> None:
        super().__init__(values)

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        if not self.values:
            return exactly(get_args(source))
        keys = {equality_key(value) for value in self.values}

        def known(value: Any) -> bool:
            return equality_key(plain(value)) in keys

        message = f"Input should be one of {', '.join(map(repr, self.values))}"
        return checked(handler(source), known, "enum", message, null=True)

    def __hash__(self) -> int:
        return hash(repr(self.values))

"""The shapes of numbers.

Comes in: the flat keywords of a schema. Goes out: a shape, or None if no number fits.
Numbers come in every form of JSON: integers of any size, 1.0 for 1, fractions,
exponents. Must not know: keywords that are not about numbers.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from .choices import Choices, Rejected
from .json_value import Check, Json, Schema
from .shapes import Shape, Source

# Beyond this, floats no longer hold every integer, and 1.0 and 1 might differ.
_EXACT = 2**53
_LARGEST = sys.float_info.max
_EDGES = (0.1, -0.0, 1e-7, 5e-324, _LARGEST, 1e21, 0.30000000000000004)
_TRIES = 20
_KEYWORDS = frozenset(
    "multipleOf minimum exclusiveMinimum maximum exclusiveMaximum".split()
)


@dataclass(frozen=True, slots=True)
class Steps(Shape):
    """Multiples of a step, counted from `low` to `high`."""

    step: Fraction
    low: int | None
    high: int | None

    def draw(self, source: Source, budget: int) -> Json:
        """A multiple, sometimes as a float."""
        number = self.number(source.choices)
        if (
            isinstance(number, int)
            and abs(number) < _EXACT
            and source.choices.chance(5)
        ):
            return float(number)
        return number

    def number(self, choices: Choices) -> int | float:
        """A multiple, as an integer if it is one."""
        number = choices.within(self.low, self.high) * self.step
        return number.numerator if number.denominator == 1 else float(number)


@dataclass(frozen=True, slots=True)
class Numbers(Shape):
    """Numbers with and without a fraction, including those next to the bounds."""

    grids: tuple[Steps, ...]
    edges: tuple[float, ...]
    low: float
    high: float
    accepts: Check

    def draw(self, source: Source, budget: int) -> Json:
        """A number that `accepts` confirms, because a fraction may have been
        rounded."""
        for _ in range(_TRIES):
            number = self._drawn(source.choices)
            if self.accepts(number):
                return number
        raise Rejected

    def _drawn(self, choices: Choices) -> int | float:
        if self.grids and not choices.chance(4):
            return choices.one_of(self.grids).number(choices)
        if self.edges and choices.chance(2):
            return choices.one_of(self.edges)
        share = choices.below(2**32) / 2**32
        return self.low * (1 - share) + self.high * share


def integers(keywords: dict[str, Json]) -> Steps | None:
    """The shape of the integers that the keywords allow."""
    return _grid(keywords, Fraction(_step(keywords, Fraction(1)).numerator))


def numbers(
    keywords: dict[str, Json], check: Callable[[Schema], Check]
) -> Numbers | None:
    """The shape of the numbers that the keywords, and their `check`, allow."""
    usual = (Fraction(1), Fraction(1, 10), Fraction(1, 1000))
    steps = {_step(keywords, step): None for step in usual}
    grids = tuple(grid for step in steps if (grid := _grid(keywords, step)))
    accepts = check(
        {name: value for name, value in keywords.items() if name in _KEYWORDS}
    )
    low, high = _bounds(keywords)
    near = (low, high, math.nextafter(low, high), math.nextafter(high, low))
    edges = tuple(filter(accepts, (*near, *_EDGES)))
    if not grids and not edges:
        return None
    return Numbers(grids, edges, low, high, accepts)


def exact(value: Json) -> Fraction:
    """The exact number of a JSON text: 0.1 is a tenth, not the nearest float."""
    return Fraction(str(value))


def _step(keywords: dict[str, Json], otherwise: Fraction) -> Fraction:
    return exact(keywords["multipleOf"]) if "multipleOf" in keywords else otherwise


def _grid(keywords: dict[str, Json], step: Fraction) -> Steps | None:
    lows, highs = [], []
    for keyword, value in keywords.items():
        if keyword in ("minimum", "exclusiveMinimum"):
            count = exact(value) / step
            beyond = keyword != "minimum" and count.denominator == 1
            lows.append(math.ceil(count) + beyond)
        if keyword in ("maximum", "exclusiveMaximum"):
            count = exact(value) / step
            beyond = keyword != "maximum" and count.denominator == 1
            highs.append(math.floor(count) - beyond)
    low, high = max(lows, default=None), min(highs, default=None)
    return None if lows and highs and max(lows) > min(highs) else Steps(step, low, high)


def _bounds(keywords: dict[str, Json]) -> tuple[float, float]:
    lows = [keywords[k] for k in ("minimum", "exclusiveMinimum") if k in keywords]
    highs = [keywords[k] for k in ("maximum", "exclusiveMaximum") if k in keywords]
    low = max((float(exact(value)) for value in lows), default=-_LARGEST)
    return low, min((float(exact(value)) for value in highs), default=_LARGEST)

"""Keywords for numbers (validation, section 6.2). Python compares numbers exactly.

Comes in: a site of the keyword. Goes out: its rule. Must not know: other keywords.
"""

from __future__ import annotations

import math
from fractions import Fraction

from .outcome import Rule
from .site import Site


def minimum(site: Site) -> Rule:
    limit = site.number()
    return site.assertion(lambda value: value >= limit, f"should be at least {limit}")


def maximum(site: Site) -> Rule:
    limit = site.number()
    return site.assertion(lambda value: value <= limit, f"should be at most {limit}")


def exclusive_minimum(site: Site) -> Rule:
    limit = site.number()
    return site.assertion(lambda value: value > limit, f"should be more than {limit}")


def exclusive_maximum(site: Site) -> Rule:
    limit = site.number()
    return site.assertion(lambda value: value < limit, f"should be less than {limit}")


def multiple_of(site: Site) -> Rule:
    number = site.number()
    if number <= 0 or math.isinf(number):
        raise site.error("more than 0")
    divisor = _exact(number)

    def holds(value: int | float) -> bool:
        if isinstance(value, int) and isinstance(number, int):
            return value % number == 0
        return math.isfinite(value) and _exact(value) % divisor == 0

    return site.assertion(holds, f"should be a multiple of {number}")


def _exact(number: int | float) -> Fraction:
    """The decimal number as it is written, not its binary approximation."""
    return Fraction(repr(number)) if isinstance(number, float) else Fraction(number)

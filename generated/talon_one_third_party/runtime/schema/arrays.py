"""Keywords for arrays (core, sections 10.3.1 and 11.2; validation, section 6.4).

Comes in: a site of the keyword. Goes out: its rule. Must not know: the other keywords,
except siblings that the standard names.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from ..json_value import JsonValue
from .equality import equality_key
from .outcome import At, Evaluated, Failure, Rule, accepts, nothing
from .site import Site


def min_items(site: Site) -> Rule:
    least = site.count()
    message = f"should have at least {least} items"
    return site.assertion(lambda value: len(value) >= least, message)


def max_items(site: Site) -> Rule:
    most = site.count()
    message = f"should have at most {most} items"
    return site.assertion(lambda value: len(value) <= most, message)


def unique_items(site: Site) -> Rule:
    if site.value is not True:
        return nothing
    return site.assertion(_all_different, "should not repeat an item")


def _all_different(items: list[JsonValue]) -> bool:
    return len(set(map(equality_key, items))) == len(items)


def prefix_items(site: Site) -> Rule:
    rules = site.listed()

    def rule(
        items: list[JsonValue], at: At, seen: Evaluated | None
    ) -> Iterator[Failure]:
        for index, (item, each) in enumerate(zip(items, rules, strict=False)):
            yield from each(item, (at, index), None)
        if seen is not None:
            seen.indexes.update(range(min(len(items), len(rules))))

    return rule


def items(site: Site) -> Rule:
    prefix = site.schema.get("prefixItems")
    start = len(prefix) if isinstance(prefix, list) else 0
    each = site.subschema()

    def rule(
        values: list[JsonValue], at: At, seen: Evaluated | None
    ) -> Iterator[Failure]:
        for index in range(start, len(values)):
            yield from each(values[index], (at, index), None)
        if seen is not None:
            seen.indexes.update(range(len(values)))

    return rule


def contains(site: Site) -> Rule:
    each = site.subschema()
    least, most = _wanted(site)
    complaint = site.complaint(_contains_message(least, most))

    def rule(
        values: list[JsonValue], at: At, seen: Evaluated | None
    ) -> Iterable[Failure]:
        matches = [i for i, value in enumerate(values) if accepts(each, value, None)]
        if seen is not None:
            seen.indexes.update(matches)
        if least <= len(matches) <= most:
            return ()
        return (Failure(complaint, values, at),)

    return rule


def _wanted(site: Site) -> tuple[int, int | float]:
    least: int = 1
    most: int | float = math.inf
    if "minContains" in site.schema:
        least = site.sibling("minContains").count()
    if "maxContains" in site.schema:
        most = site.sibling("maxContains").count()
    return least, most


def _contains_message(least: int, most: int | float) -> str:
    bounds = f"at least {least}" + (f" and at most {most}" if most < math.inf else "")
    return f"should contain {bounds} of the items described"


def unevaluated_items(site: Site) -> Rule:
    each = site.subschema()

    def rule(
        values: list[JsonValue], at: At, seen: Evaluated | None
    ) -> Iterator[Failure]:
        evaluated = seen.indexes if seen else frozenset[int]()
        for index, value in enumerate(values):
            if index not in evaluated:
                yield from each(value, (at, index), None)
        if seen is not None:
            seen.indexes.update(range(len(values)))

    return rule

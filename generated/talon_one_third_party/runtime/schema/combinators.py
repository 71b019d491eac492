"""Keywords that combine schemas for the same value (core, section 10.2).

Comes in: a site of the keyword. Goes out: its rule. Must not know: the keywords in its
subschemas.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..json_value import JsonValue
from .outcome import At, Evaluated, Failure, Rule, accepts, in_turn, nothing
from .site import Site


def all_of(site: Site) -> Rule:
    return in_turn(site.listed())


def any_of(site: Site) -> Rule:
    branches = site.listed()
    complaint = site.complaint("should match one of several schemas, but matches none")

    def rule(value: JsonValue, at: At, seen: Evaluated | None) -> Iterable[Failure]:
        matches = 0
        for branch in branches:
            matches += accepts(branch, value, seen)
            # If evaluations are recorded, those of the other branches count as well.
            if matches and seen is None:
                return ()
        return () if matches else (Failure(complaint, value, at),)

    return rule


def one_of(site: Site) -> Rule:
    branches = site.listed()
    none = site.complaint("should match exactly one schema, but matches none")
    several = site.complaint("should match exactly one schema, but matches several")

    def rule(value: JsonValue, at: At, seen: Evaluated | None) -> Iterable[Failure]:
        matches = 0
        for branch in branches:
            matches += accepts(branch, value, seen)
            if matches > 1:
                return (Failure(several, value, at),)
        return () if matches else (Failure(none, value, at),)

    return rule


def not_(site: Site) -> Rule:
    refused = site.subschema()
    complaint = site.complaint("should not match the schema")

    def rule(value: JsonValue, at: At, _: Evaluated | None) -> Iterable[Failure]:
        if accepts(refused, value, None):
            return (Failure(complaint, value, at),)
        return ()

    return rule


def if_(site: Site) -> Rule:
    condition = site.subschema()
    then, otherwise = (
        site.sibling(keyword).subschema() if keyword in site.schema else nothing
        for keyword in ("then", "else")
    )

    def rule(value: JsonValue, at: At, seen: Evaluated | None) -> Iterable[Failure]:
        branch = then if accepts(condition, value, seen) else otherwise
        return branch(value, at, seen)

    return rule

"""Keywords for objects (core, sections 10.3.2 and 11.3; validation, section 6.5).

Comes in: a site of the keyword. Goes out: its rule. Must not know: the other keywords,
except siblings that the standard names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from ..json_value import JsonValue
from .outcome import At, Complaint, Evaluated, Failure, Rule, in_turn
from .site import Site
from .strings import matcher


def min_properties(site: Site) -> Rule:
    least = site.count()
    message = f"should have at least {least} properties"
    return site.assertion(lambda value: len(value) >= least, message)


def max_properties(site: Site) -> Rule:
    most = site.count()
    message = f"should have at most {most} properties"
    return site.assertion(lambda value: len(value) <= most, message)


def required(site: Site) -> Rule:
    return _all_present(
        {
            str(name): site.complaint(f"should have the property {name}")
            for name in site.items()
        }
    )


def dependent_required(site: Site) -> Rule:
    return in_turn(
        _if_present(name, _all_present(_dependent(site, name, names)))
        for name, names in site.members().items()
    )


def _dependent(site: Site, name: str, names: JsonValue) -> dict[str, Complaint]:
    if not isinstance(names, list):
        raise site.error("an object of arrays")
    message = f"should have the property {{}} next to {name}"
    return {str(each): site.complaint(message.format(each), name) for each in names}


def _all_present(complaints: Mapping[str, Complaint]) -> Rule:
    names = frozenset(complaints)

    def rule(
        value: dict[str, JsonValue], at: At, _: Evaluated | None
    ) -> Iterable[Failure]:
        if names <= value.keys():
            return ()
        return [
            Failure(complaint, value, at)
            for name, complaint in complaints.items()
            if name not in value
        ]

    return rule


def _if_present(name: str, then: Rule) -> Rule:
    def rule(
        value: dict[str, JsonValue], at: At, seen: Evaluated | None
    ) -> Iterable[Failure]:
        return then(value, at, seen) if name in value else ()

    return rule


def dependent_schemas(site: Site) -> Rule:
    return in_turn(_if_present(name, rule) for name, rule in site.named().items())


def property_names(site: Site) -> Rule:
    each = site.subschema()

    def rule(
        value: dict[str, JsonValue], at: At, _: Evaluated | None
    ) -> Iterator[Failure]:
        for name in value:
            yield from each(name, (at, name), None)

    return rule


def properties(site: Site) -> Rule:
    rules = site.named()

    def rule(
        value: dict[str, JsonValue], at: At, seen: Evaluated | None
    ) -> Iterator[Failure]:
        for name, each in rules.items():
            if name in value:
                yield from each(value[name], (at, name), None)
        if seen is not None:
            seen.names.update(rules.keys() & value.keys())

    return rule


def pattern_properties(site: Site) -> Rule:
    rules = [(matcher(site, text), rule) for text, rule in site.named().items()]

    def rule(
        value: dict[str, JsonValue], at: At, seen: Evaluated | None
    ) -> Iterator[Failure]:
        for matches, each in rules:
            for name in filter(matches, value):
                yield from each(value[name], (at, name), None)
                if seen is not None:
                    seen.names.add(name)

    return rule


def additional_properties(site: Site) -> Rule:
    each = site.subschema()
    declared, patterns = _siblings(site)

    def rule(
        value: dict[str, JsonValue], at: At, seen: Evaluated | None
    ) -> Iterator[Failure]:
        for name in value.keys() - declared if declared else value:
            if not any(matches(name) for matches in patterns):
                yield from each(value[name], (at, name), None)
                if seen is not None:
                    seen.names.add(name)

    return rule


def _siblings(site: Site) -> tuple[frozenset[str], list[Callable[[str], bool]]]:
    """The names and patterns of properties that sibling keywords evaluate."""
    declared: frozenset[str] = frozenset()
    patterns: list[Callable[[str], bool]] = []
    if "properties" in site.schema:
        declared = frozenset(site.sibling("properties").members())
    if "patternProperties" in site.schema:
        neighbour = site.sibling("patternProperties")
        patterns = [matcher(neighbour, text) for text in neighbour.members()]
    return declared, patterns


def unevaluated_properties(site: Site) -> Rule:
    each = site.subschema()

    def rule(
        value: dict[str, JsonValue], at: At, seen: Evaluated | None
    ) -> Iterator[Failure]:
        evaluated = seen.names if seen else frozenset[str]()
        for name in value:
            if name not in evaluated:
                yield from each(value[name], (at, name), None)
        if seen is not None:
            seen.names.update(value)

    return rule

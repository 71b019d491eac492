"""Tries a package at each site.

Comes in: a package, its document, a seed and the number of instances to draw. Goes out:
for each site a trial, with the numbers of valid and invalid instances and the smallest
disagreement of each sort. The same seed tries the same instances. Must not know: what a
package looks like.

Valid instances are drawn, or are boundary values of the schema or examples of the
document. Invalid ones are valid ones that violate one keyword, with each keyword at
least once if possible. Some of the valid ones are also written in other ways, and in
ways that are not JSON.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from random import Random

from .agreement import (
    NO_JSON,
    Disagreement,
    about_invalid,
    about_no_json,
    about_valid,
)
from .assumed import any_of, assumed
from .bindings import Bindings, Site
from .boundaries import boundary_values, shown
from .dialects import as_2020_12, dialect_of, or_null, rewrite, without_format
from .directions import Direction, directed
from .discriminators import told_apart
from .document import Document
from .faults import Fault, Faults
from .instances import Instances, Unsatisfiable
from .json_value import Json
from .near_misses import confused
from .oracle import Oracle, UnusableSchema
from .shrink import shrunk
from .spellings import no_json, respelled

# The number of valid instances to break, and of faults to consider in each
_BROKEN = 6
# The number of valid instances to write differently, or not as JSON
_RESPELLED = 2
_FAULTS = 2000
_BOUNDARIES = 300


@dataclass(frozen=True, slots=True)
class Trial:
    """The result at a site. `invalid` counts instances by the keyword that they
    violate. `obstacle` tells why nothing could be tried, if so."""

    site: Site
    valid: int = 0
    invalid: Mapping[str, int] = field(default_factory=dict)
    disagreements: Sequence[Disagreement] = ()
    obstacle: str = ""


class Trials:
    """Trials of one package against its document."""

    def __init__(
        self, bindings: Bindings, root: Json, seed: int = 0, count: int = 100
    ) -> None:
        self._bindings = bindings
        self._plain = Oracle(_meant(root, bindings), "3.1")
        self._seed = seed
        self._count = count
        self._faults: dict[Direction, Faults] = {}

    @property
    def document(self) -> Document:
        """The document, rewritten by the settings of the package."""
        return self._plain.document

    def sites(self) -> list[Site]:
        """All sites to try."""
        return [*self._bindings.sites(self.document)]

    def of(self, site: Site) -> Trial:
        """The trial of one site."""
        if site.obstacle:
            return Trial(site, obstacle=site.obstacle)
        try:
            return self._tried(site)
        except UnusableSchema as error:
            return Trial(site, obstacle=f"jsonschema-rs cannot use the schema: {error}")

    def _tried(self, site: Site) -> Trial:
        faults = self.faults(site.direction)
        # Raises for an unusable schema before anything is drawn.
        faults.instances.oracle.accepts(site.pointer, None)
        try:
            valid = self._valid(faults.instances, site)
            invalid = self._invalid(faults, site, valid)
        except Unsatisfiable as error:
            if not error.proven:
                return Trial(site, obstacle="no valid instance was found")
            valid, invalid = [], _nothing_fits(site.pointer)
        found = _Findings()
        for instance in valid:
            found.add(about_valid(self._bindings, site, instance))
        for fault in invalid:
            reason = fault.keyword, fault.schema_pointer
            found.add(about_invalid(self._bindings, site, fault.instance, *reason))
        texts = self._texts(valid, found, site)
        counts = Counter(fault.keyword for fault in invalid) + Counter({NO_JSON: texts})
        oracle = faults.instances.oracle
        smallest = [self._shrunk(oracle, site, each) for each in found.smallest()]
        return Trial(site, len(valid), counts, smallest)

    def _texts(self, valid: Sequence[Json], found: _Findings, site: Site) -> int:
        """Tries other spellings of some instances, and texts that are not JSON, which
        it counts."""
        broken = [text for each in valid[:_RESPELLED] for text in no_json(each)]
        for text in broken:
            found.add(about_no_json(self._bindings, site, text))
        for instance in valid[:_RESPELLED]:
            for text in respelled(instance):
                found.add(about_valid(self._bindings, site, instance, text))
        return len(broken)

    def _shrunk(self, oracle: Oracle, site: Site, found: Disagreement) -> Disagreement:
        """The same disagreement about the smallest possible instance."""
        if found.keyword == NO_JSON:
            return found
        reasons = _reasons(oracle, site, found.instance)
        sort = found.kind, found.keyword

        def again(instance: Json) -> Disagreement | None:
            if _reasons(oracle, site, instance) != reasons:
                return None
            if not reasons:
                return about_valid(self._bindings, site, instance)
            where = found.keyword, found.schema_pointer
            return about_invalid(self._bindings, site, instance, *where)

        def as_good(instance: Json) -> bool:
            other = again(instance)
            return other is not None and (other.kind, other.keyword) == sort

        return again(shrunk(found.instance, as_good)) or found

    def faults(self, direction: Direction) -> Faults:
        """Faults, and instances, by the document for a direction."""
        if direction not in self._faults:
            document = directed(self.document, direction)
            oracle = Oracle(document, "3.1") if direction else self._plain
            self._faults[direction] = Faults(Instances(oracle))
        return self._faults[direction]

    def _valid(self, instances: Instances, site: Site) -> list[Json]:
        oracle, pointer = instances.oracle, site.pointer
        examples = (shown(oracle.document, at) for at in site.shown_at)
        return [
            *islice(instances.seeded(pointer, self._seed), self._count),
            *islice(boundary_values(instances, pointer), _BOUNDARIES),
            *(e for e in chain(*examples) if oracle.accepts(pointer, e)),
        ]

    def _invalid(
        self, faults: Faults, site: Site, valid: Sequence[Json]
    ) -> list[Fault]:
        random = Random(f"{self._seed}:{site.pointer}")
        bases = _bases(valid, random)
        each = max(1, self._count // len(bases)) if bases else 0
        chosen: list[Fault] = []
        for base in bases:
            found = islice(faults.of(site.pointer, base), _FAULTS)
            pool = [fault for fault in found if site.judges(fault.instance_path)]
            random.shuffle(pool)
            chosen += _varied(pool, each)
        return chosen


def _meant(root: Json, bindings: Bindings) -> Json:
    """The document in 2020-12, rewritten by the settings of the package."""
    chosen = bindings.assumed
    means_null = chosen["assume_nullable"]
    meant = as_2020_12(root, dialect_of(root), means_null=means_null)
    if chosen["assume_object"]:
        meant = assumed(meant)
    if not chosen["assume_formats"]:
        meant = rewrite(meant, without_format)
    if chosen["assume_any_of"]:
        meant = any_of(meant)
    if chosen["assume_discriminator"]:
        meant = told_apart(meant)
    return or_null(meant) if means_null else meant


class _Findings:
    """Disagreements, of each sort the one with the shortest instance."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str, str], Disagreement] = {}

    def add(self, found: Disagreement | None) -> None:
        """Records the result of a comparison."""
        if found is not None:
            sort = (found.kind, found.keyword, found.schema_pointer)
            kept = self._kept.setdefault(sort, found)
            if len(json.dumps(found.instance)) < len(json.dumps(kept.instance)):
                self._kept[sort] = found

    def smallest(self) -> Sequence[Disagreement]:
        """One for each sort."""
        return tuple(self._kept.values())


def _reasons(oracle: Oracle, site: Site, instance: Json) -> set[str]:
    """The places of the keywords that the instance violates; none if it is valid."""
    errors = oracle.errors(site.pointer, instance)
    return {error.schema_pointer for error in errors}


def _nothing_fits(pointer: str) -> list[Fault]:
    """Various values, for a schema that accepts none."""
    return [Fault("not", pointer, (), value, True) for value in confused({})]


def _bases(valid: Sequence[Json], random: Random) -> list[Json]:
    """Instances to break: some that hold the most, which have a place for every keyword,
    and some others."""
    shuffled = random.sample(valid, len(valid))
    fullest = sorted(shuffled, key=_size, reverse=True)
    chosen = fullest[: _BROKEN // 2]
    return [*chosen, *(each for each in shuffled if each not in chosen)][:_BROKEN]


def _size(value: Json) -> int:
    """How many values there are in a value, itself among them."""
    match value:
        case dict():
            return 1 + sum(map(_size, value.values()))
        case list():
            return 1 + sum(map(_size, value))
        case _:
            return 1


def _varied(faults: Sequence[Fault], count: int) -> Iterator[Fault]:
    """One fault of each keyword at each place, then others up to a count."""
    met: set[tuple[str, str]] = set()
    others: list[Fault] = []
    for fault in faults:
        if (place := (fault.keyword, fault.schema_pointer)) in met:
            others.append(fault)
        else:
            met.add(place)
            yield fault
    yield from others[: max(0, count - len(met))]

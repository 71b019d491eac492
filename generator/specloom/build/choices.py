"""`oneOf` and `anyOf` that become unions: which ones, and the keywords beside them.

Comes in: the parts of a conjunction. Goes out: the choice to make a union of, with the parts that
apply to each of its members. Must not know: how types are made.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import prod
from typing import Literal

from specloom.build.combine import ASSERTIONS, Conjunctions, Part
from specloom.build.dialect import Dialect, Schema
from specloom.build.enumerations import enumeration
from specloom.build.kinds import ALL, NONE, Kinds, kinds_of_values
from specloom.build.objects import unevaluated
from specloom.build.residue import Rest
from specloom.document import Node
from specloom.schema_keywords import CHOICES

# If several choices have more combinations than this, all but the first are checked instead.
_MOST_COMBINATIONS = 64
# Keywords that make a member of a choice more than a further condition on the keywords beside it.
_STRUCTURE = frozenset(
    "enum const properties additionalProperties patternProperties items prefixItems format".split()
) | frozenset(CHOICES)
_MODES: Mapping[str, Literal["one", "any"]] = {"oneOf": "one", "anyOf": "any"}


@dataclass(frozen=True, slots=True)
class Choice:
    """One `oneOf` or `anyOf`. `beside` applies to every member, `rests` to the whole; `holder` is
    the schema that contains it."""

    mode: Literal["one", "any"]
    members: tuple[Node, ...]
    beside: tuple[Part, ...]
    rests: tuple[Rest, ...]
    holder: Schema


def common_kinds(parts: Sequence[Part]) -> Kinds:
    """The kinds of value that the `type`s of all parts allow."""
    return ALL.intersection(*(part.kinds for part in parts))


class Choices:
    """Finds the choices of conjunctions."""

    def __init__(self, dialect: Dialect, conjunctions: Conjunctions) -> None:
        self._dialect = dialect
        self._conjunctions = conjunctions

    def find(self, parts: Sequence[Part], kinds: Kinds) -> Choice | None:
        """The first choice that is worth a union; None if all are mere conditions."""
        found = [
            (part, keyword)
            for part in parts
            for keyword in CHOICES
            if keyword in part and self._is_structural(part, keyword, kinds)
        ]
        if not found:
            return None
        (chosen, keyword), *others = found
        if prod(len(part.get(word)) for part, word in found) <= _MOST_COMBINATIONS:
            others = []
        # Before the choice is taken out of its schema: the whole schema is judged in one go, not
        # member by member.
        whole = [(p, w) for p in parts for w in unevaluated(self._conjunctions, p, kinds)]
        beside = [_without(part, [(chosen, keyword), *others, *whole]) for part in parts]
        rests = [Rest(part, frozenset((word,))) for part, word in others]
        return Choice(
            mode="any" if self._dialect.options.assume_any_of else _MODES[keyword],
            members=chosen.schema.elements(keyword),
            beside=tuple(part for part in beside if part.present(ASSERTIONS)),
            rests=(*rests, *(Rest(part, None) for part, _ in whole)),
            holder=chosen.schema,
        )

    def without_circles(self, parts: Sequence[Part]) -> list[Part]:
        """The parts without the choices that lead back to their own schema.

        A `Cat` is a `Pet`, and a `Pet` is one of `Cat` and `Dog`: seen from `Cat`, that choice
        says nothing.
        """
        circles = [
            (part, keyword)
            for part in parts
            for keyword in CHOICES
            if part.depth and keyword in part and self._is_circle(part, keyword)
        ]
        return [_without(part, circles) for part in parts] if circles else list(parts)

    def kinds(self, parts: Sequence[Part], seen: frozenset[str] = frozenset()) -> Kinds:
        """The kinds of value that the parts allow, looking into enumerations and choices too."""
        kinds = common_kinds(parts)
        if (listed := enumeration(self._dialect, parts, kinds)) is not None:
            return kinds_of_values(value.value for value in listed.values)
        for part in parts:
            for keyword in CHOICES:
                if keyword in part and part.key not in seen:
                    inner = (self._conjunctions.parts(m) for m in part.schema.elements(keyword))
                    allowed = (self.kinds(member, seen | {part.key}) for member in inner)
                    kinds &= NONE.union(*allowed)
        return kinds

    def adds_nothing(self, choice: Choice, member: Node, kinds: Kinds) -> bool:
        """Whether the keywords beside a choice already hold for this member."""
        if not choice.beside:
            return True
        says_types_only = all(part.present(ASSERTIONS) <= {"type"} for part in choice.beside)
        return says_types_only and self.kinds(self._conjunctions.parts(member)) <= kinds

    def _is_structural(self, part: Part, keyword: str, kinds: Kinds) -> bool:
        members = (self._conjunctions.parts(node) for node in part.schema.elements(keyword))
        return any(
            not kinds <= common_kinds(member) or any(inner.present(_STRUCTURE) for inner in member)
            for member in members
        )

    def _is_circle(self, part: Part, keyword: str) -> bool:
        return any(
            inner.schema.identity == part.schema.identity
            for node in part.schema.elements(keyword)
            for inner in self._conjunctions.parts(node)
        )


def _without(part: Part, taken: Sequence[tuple[Part, str]]) -> Part:
    words = [word for other, word in taken if other.key == part.key]
    return part.without(*words) if words else part

"""The shape of objects.

Comes in: the flat keywords of a schema. Goes out: a shape, or None if no object fits.
Must not know: the schemas of members, which the source draws.

If the schema allows it, some objects get undeclared members, with names that could
break Python, its models or a case conversion.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from math import inf

from .choices import Rejected
from .combine import both
from .document import as_schema, members
from .json_value import Json, Schema
from .patterns import Pattern, UnknownSyntax, matches, parsed
from .shapes import Shape, Source, limit, limit_or_none

HOSTILE_NAMES = (
    "",
    " ",
    "class",
    "None",
    "self",
    "id",
    "type",
    "json",
    "copy",
    "__class__",
    "__init__",
    "__pydantic_extra__",
    "_private",
    "model_config",
    "model_fields",
    "model_extra",
    "additionalProperties",
    "$ref",
    "x-y",
    "9",
    "a.b",
    "é",
    "名前",
    "😀",
    "\x00",
    '"',
    "{{x}}",
)
# How often a new name is tried before the object has to do without
_TRIES = 12
_TEXT: Schema = {"type": "string"}


@dataclass(frozen=True, slots=True)
class ObjectShape(Shape):
    """Objects, by their declared members and the schemas for all others."""

    declared: Mapping[str, Schema]
    required: Sequence[str]
    patterns: Mapping[str, Schema]
    additional: Schema
    names: Schema
    fewest: int
    most: int | None
    dependent: Mapping[str, Sequence[str]]
    new_names: Sequence[str]
    written: Sequence[Pattern]

    def needs(self) -> Sequence[Schema]:
        """The schemas of the members that every object has."""
        return [self.member(name) for name in self._with_dependents(self.required)]

    def some(self) -> tuple[int, Sequence[Schema]]:
        """The number of further members that an object needs, and their possible
        schemas."""
        needed = self._with_dependents(self.required)
        missing = max(0, self.fewest - len(needed))
        declared = [self.member(n) for n in self.declared if n not in needed]
        return missing, [*declared, *missing * self._others()] if missing else ()

    def _others(self) -> list[Schema]:
        """The schemas of undeclared members."""
        return [*self.patterns.values(), self.additional]

    def member(self, name: str) -> Schema:
        """The schema for the member of a name."""
        found = [
            schema
            for pattern, schema in self.patterns.items()
            if matches(pattern, name)
        ]
        if name in self.declared:
            found.append(self.declared[name])
        return both(*found) if found else self.additional

    def draw(self, source: Source, budget: int) -> Json:
        """Members in the order of their declaration, then the undeclared ones."""
        chosen = self._chosen(source, budget)
        extra = self._extra(source, budget, chosen)
        parts = len(chosen) + len(extra)
        share = (budget - parts) // max(1, parts)
        drawn = {name: source.value(self.member(name), share) for name in chosen}
        for name in extra:
            drawn[name] = source.value(self.member(name), min(share, 3))
        return drawn

    def _chosen(self, source: Source, budget: int) -> list[str]:
        needed = self._with_dependents(self.required)
        room = (self.most if self.most is not None else 2**16) - len(needed)
        if room < 0:
            raise Rejected
        wanted = self._wanted(
            source, budget, [n for n in self.declared if n not in needed]
        )
        chosen = set(needed)
        for name in wanted:
            with_name = chosen | set(self._with_dependents([name]))
            if len(with_name) <= len(needed) + room:
                chosen = with_name
        return [
            *(n for n in self.declared if n in chosen),
            *sorted(chosen - self.declared.keys()),
        ]

    def _wanted(self, source: Source, budget: int, optional: list[str]) -> list[str]:
        """Some of the optional members: as few as can be once the budget is used up."""
        missing = self.fewest - len(self.required)
        if not optional or (budget <= 0 and missing <= 0):
            return []
        optional = [n for n in optional if self._allowed(source, n)]
        if budget <= 0:
            return self._lowest(source, optional, missing)
        everything = source.choices.chance(4)
        wanted = [name for name in optional if everything or source.choices.chance(2)]
        if len(wanted) < missing:
            wanted = optional
        return wanted[: max(budget, missing)]

    def _lowest(self, source: Source, optional: list[str], missing: int) -> list[str]:
        """The optional names with the lowest values, if undeclared ones are not
        lower."""
        height = {name: source.height(self.member(name)) for name in optional}
        others = min(map(source.height, self._others())) if self.names is True else inf
        ranked = sorted(optional, key=height.__getitem__)
        return [name for name in ranked if height[name] <= others][:missing]

    def _extra(self, source: Source, budget: int, chosen: list[str]) -> list[str]:
        """Undeclared names: as many as the object needs, and sometimes more."""
        missing = self.fewest - len(chosen)
        count = max(missing, self._spare(source, len(chosen)) if budget > 0 else 0)
        taken = {*chosen, *self.declared}
        found: list[str] = []
        for _ in range(_TRIES + count if count > 0 else 0):
            name = self._new_name(source)
            if name not in taken and self._allowed(source, name):
                taken.add(name)
                found.append(name)
            if len(found) == count:
                return found
        if len(found) < missing:
            raise Rejected
        return found

    def _spare(self, source: Source, chosen: int) -> int:
        """The number of optional names to add."""
        if self.additional is False and not self.patterns:
            return 0
        count = source.choices.one_of((0, 0, 0, 0, 1, 2))
        return count if self.most is None else min(count, self.most - chosen)

    def _new_name(self, source: Source) -> str:
        if self.names is not True:
            return str(source.value(both(self.names, _TEXT), 0))
        if self.written and source.choices.chance(2):
            pattern = source.choices.one_of(self.written)
            return pattern.sample(source.choices, 4, fill=False)
        return source.choices.one_of(self.new_names)

    def _allowed(self, source: Source, name: str) -> bool:
        named = self.names is True or source.accepts(self.names, name)
        return named and all(
            source.possible(self.member(other))
            for other in self._with_dependents([name])
        )

    def _with_dependents(self, names: Sequence[str]) -> list[str]:
        found = list(names)
        for name in found:
            found += [
                other for other in self.dependent.get(name, ()) if other not in found
            ]
        return found


def objects(keywords: dict[str, Json]) -> ObjectShape | None:
    """The shape of the objects that the keywords allow."""
    fewest = limit(keywords.get("minProperties"), 0)
    most = limit_or_none(keywords.get("maxProperties"))
    required = keywords.get("required")
    names = [str(name) for name in required] if isinstance(required, list) else []
    if most is not None and most < max(fewest, len(names)):
        return None
    declared = _schemas(keywords.get("properties"))
    patterns = _schemas(keywords.get("patternProperties"))
    return ObjectShape(
        declared,
        names,
        patterns,
        as_schema(keywords.get("additionalProperties", True)),
        as_schema(keywords.get("propertyNames", True)),
        fewest,
        most,
        {
            name: [str(other) for other in others] if isinstance(others, list) else []
            for name, others in members(keywords.get("dependentRequired")).items()
        },
        (*HOSTILE_NAMES, *lookalikes(declared)),
        tuple(_readable(patterns)),
    )


def _readable(patterns: Iterable[str]) -> Iterator[Pattern]:
    for pattern in patterns:
        with suppress(UnknownSyntax):
            yield parsed(pattern)


def lookalikes(declared: Iterable[str]) -> Iterator[str]:
    """Declared names in another case, or turned into identifiers."""
    for name in declared:
        snake = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|\W", "_", name).lower()
        yield from (snake, snake + "_", name.upper(), name.title())


def _schemas(value: Json) -> dict[str, Schema]:
    return {name: as_schema(schema) for name, schema in members(value).items()}

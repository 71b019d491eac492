"""How to draw values for each schema of a document.

Comes in: linked schemas. Goes out: for each the shapes of its values, the oracle's
check if the shapes are not exact, and the height of its lowest value. Each is computed
once, when it is first needed, so that a large document only costs what is used of it.
Must not know: choices.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from math import inf

from .arrays import arrays
from .combine import Flat, key
from .flatten import TYPES, Alternatives
from .json_value import Check, Json, Schema
from .numbers import integers, numbers
from .objects import objects
from .oracle import Oracle
from .shapes import OneOf, Shape
from .strings import strings


@dataclass(frozen=True, slots=True)
class Plan:
    """The shapes for one schema, whose values have to pass `check`, if any."""

    schema: Schema
    shapes: Sequence[Shape]
    check: Check | None


@dataclass(frozen=True, slots=True)
class Ranking:
    """The shapes with finite values, and those with the lowest ones."""

    height: float
    finite: Sequence[Shape]
    lowest: Sequence[Shape]


class Plans:
    """The plans for the schemas of one document."""

    def __init__(self, oracle: Oracle) -> None:
        self._oracle = oracle
        self.alternatives = Alternatives(oracle.document.target)
        self._plans: dict[Hashable, Plan] = {}
        self._heights: dict[Hashable, float] = {}
        self._rankings: dict[Hashable, Ranking] = {}
        self._checks: dict[Hashable, tuple[Schema, Check]] = {}

    def of(self, schema: Schema) -> Plan:
        """The plan for a linked schema."""
        name = key(schema)
        if (known := self._plans.get(name)) is None:
            known = self._plans[name] = self._made(schema)
        return known

    def ranking(self, schema: Schema) -> Ranking:
        """The finite and the lowest shapes of a linked schema."""
        name = key(schema)
        if (known := self._rankings.get(name)) is None:
            known = self._rankings[name] = self._ranked(self.of(schema))
        return known

    def accepts(self, schema: Schema, value: Json) -> bool:
        """The oracle's verdict on a value by a linked schema."""
        name = key(schema)
        if name not in self._checks:  # kept with the schema, whose id is its key
            self._checks[name] = (schema, self._oracle.check(schema))
        return self._checks[name][1](value)

    def _ranked(self, plan: Plan) -> Ranking:
        height = self._height(plan.schema)
        heights = [(self._shape_height(shape), shape) for shape in plan.shapes]
        return Ranking(
            height,
            [shape for own, shape in heights if own < inf],
            [shape for own, shape in heights if own == height < inf],
        )

    def _made(self, schema: Schema) -> Plan:
        flats = list(self.alternatives.of(schema))
        shapes = [shape for flat in flats for shape in self._shapes(flat)]
        exact = all(flat.exact for flat in flats)
        return Plan(schema, shapes, None if exact else self._oracle.check(schema))

    def _shapes(self, flat: Flat) -> Iterator[Shape]:
        keywords = flat.keywords
        kinds = keywords.get("type", [kind for kind in TYPES if kind != "integer"])
        if isinstance(values := keywords.get("enum"), list):
            accepts = self._oracle.check(keywords)
            if fitting := [value for value in values if accepts(value)]:
                yield OneOf(fitting)
        elif isinstance(kinds, list):
            for kind in kinds:
                if (shape := self._shape(kind, keywords)) is not None:
                    yield shape

    def _shape(self, kind: Json, keywords: dict[str, Json]) -> Shape | None:
        match kind:
            case "null":
                return OneOf([None])
            case "boolean":
                return OneOf([False, True])
            case "integer":
                return integers(keywords)
            case "number":
                return numbers(keywords, self._oracle.check)
            case "string":
                return strings(keywords, self._oracle.check)
            case "array":
                return arrays(keywords)
            case _:
                return objects(keywords)

    def _height(self, schema: Schema) -> float:
        """The number of levels of the lowest value; infinite if no value is finite."""
        if key(schema) not in self._heights:
            self._settle(schema)
        return self._heights[key(schema)]

    def _shape_height(self, shape: Shape) -> float:
        missing, members = shape.some()
        lowest = sorted(map(self._height, members))[:missing] if missing else []
        if len(lowest) < missing:
            return inf
        return 1 + max([*map(self._height, shape.needs()), *lowest], default=0)

    def _settle(self, schema: Schema) -> None:
        """Finds the heights of a schema and of all that it needs, from below."""
        group: dict[Hashable, Plan] = {}
        waiting = [schema]
        while waiting:
            plan = self.of(waiting.pop())
            name = key(plan.schema)
            if name not in group and name not in self._heights:
                group[name] = plan
                for shape in plan.shapes:
                    waiting += [*shape.needs(), *shape.some()[1]]
        self._heights.update(dict.fromkeys(group, inf))
        changed = True
        while changed:
            heights = {name: self._lowest(plan) for name, plan in group.items()}
            changed = any(
                height < self._heights[name] for name, height in heights.items()
            )
            self._heights.update(heights)

    def _lowest(self, plan: Plan) -> float:
        return min(map(self._shape_height, plan.shapes), default=inf)

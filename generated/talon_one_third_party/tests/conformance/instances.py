"""Draws valid instances of a schema.

Comes in: an oracle with its document, and the JSON pointer of a schema in it. Goes out:
instances that the oracle accepts, as a hypothesis strategy or from a seed. Must not
know: bindings. It only reads the raw schema, so that it cannot share a mistake with
bindings.

Recursion ends because every value has a budget, which its parts share. Once that is
used up, optional members are left out, arrays are as short as possible and unions take
their lowest member.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from random import Random

from hypothesis import reject
from hypothesis import strategies as st

from .choices import Choices, Rejected
from .combine import Flat
from .json_value import Json, Schema
from .oracle import Oracle
from .plans import Plans
from .shapes import Source

# The approximate number of values in an instance
BUDGET = 40
# The number of bytes that decide about an instance
_BYTES = 256
# How often a value is drawn again because the oracle refuses it
_TRIES = 10
# How often an instance is, until the schema is considered to have none
_PROBES = 200


class Unsatisfiable(ValueError):
    """No instance of the schema was found. If `proven`, there is none."""

    def __init__(self, pointer: str, proven: bool) -> None:
        reason = "no instance exists" if proven else "no instance was found"
        super().__init__(f"{pointer}: {reason}")
        self.pointer = pointer
        self.proven = proven


class Instances:
    """Instances of the schemas of one document. Shared plans are made once."""

    def __init__(self, oracle: Oracle) -> None:
        self.oracle = oracle
        self._plans = Plans(oracle)

    def valid(self, pointer: str, budget: int = BUDGET) -> st.SearchStrategy[Json]:
        """A strategy for valid instances of the schema at a pointer, of about
        `budget` values.

        Raises Unsatisfiable if there is no instance or none was found in a few hundred
        attempts, UnusableSchema if jsonschema-rs cannot use the schema, and LookupError
        if there is none at the pointer.
        """
        self.first(pointer)

        def decided(data: bytes) -> Json:
            try:
                return self._decided(pointer, data, budget)
            except Rejected:
                reject()

        return st.binary(min_size=_BYTES, max_size=_BYTES).map(decided)

    def seeded(self, pointer: str, seed: int, budget: int = BUDGET) -> Iterator[Json]:
        """Endless instances, the same for the same seed. Raises as `valid` does."""
        self.first(pointer)
        random = Random(f"{seed}:{pointer}")
        while True:
            with suppress(Rejected):
                yield self._decided(pointer, random.randbytes(_BYTES), budget)

    def first(self, pointer: str) -> Json:
        """One small instance, the same at every call. Raises as `valid` does."""
        random = Random(0)
        for attempt in range(_PROBES):
            with suppress(Rejected):
                return self.drawn(
                    pointer, Choices(random.randbytes(attempt * 8)), attempt // 8
                )
        raise Unsatisfiable(pointer, self._proven(pointer))

    def drawn(self, pointer: str, choices: Choices, budget: int = BUDGET) -> Json:
        """The valid instance that choices lead to. Raises Rejected if there is none."""
        schema = self.oracle.document.schema(pointer)
        instance = _Drawing(choices, self._plans).value(schema, budget)
        if not self.oracle.accepts(pointer, instance):
            raise Rejected
        return instance

    def smallest(self, schema: Schema) -> Json:
        """The unconfirmed value of a linked schema without any choices. Raises Rejected
        if there is none."""
        return _Drawing(Choices(b""), self._plans).value(schema, 0)

    def alternatives(self, schema: Schema) -> Iterator[Flat]:
        """The flat schemas that a linked schema is a choice of."""
        return self._plans.alternatives.of(schema)

    def _decided(self, pointer: str, data: bytes, budget: int) -> Json:
        """The instance for bytes or, if there is none, for others made from them."""
        random = Random(data)
        for _ in range(_TRIES):
            with suppress(Rejected):
                return self.drawn(pointer, Choices(data), budget)
            data = random.randbytes(_BYTES)
        raise Rejected

    def _proven(self, pointer: str) -> bool:
        schema = self.oracle.document.schema(pointer)
        return not self._plans.ranking(schema).finite or self.oracle.refuses_all(
            pointer
        )


@dataclass(frozen=True, slots=True)
class _Drawing(Source):
    """The source of one instance."""

    choices: Choices
    plans: Plans

    def value(self, schema: Schema, budget: int) -> Json:
        ranking = self.plans.ranking(schema)
        shapes = ranking.finite if budget > 0 else ranking.lowest
        check = self.plans.of(schema).check
        for attempt in range(_TRIES if shapes else 0):
            shape = self.choices.one_of(shapes)
            value = shape.draw(self, budget + attempt)
            if check is None or check(value):
                return value
        raise Rejected

    def possible(self, schema: Schema) -> bool:
        return bool(self.plans.ranking(schema).finite)

    def height(self, schema: Schema) -> float:
        return self.plans.ranking(schema).height

    def accepts(self, schema: Schema, value: Json) -> bool:
        return self.plans.accepts(schema, value)

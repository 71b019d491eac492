"""The outcome of evaluating a value: violations, and what has been evaluated.

Comes in: nothing. Goes out: the types of rules and their results. Must not know: any
keyword.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple, TypeAlias

from ..json_value import JsonValue, escaped
from ..record import Record

At: TypeAlias = "tuple[At, str | int] | None"
"""A place in the instance, as its parent and a token; None is the root."""


class SchemaError(ValueError):
    """The schema cannot be compiled."""


class DepthError(ValueError):
    """The value is nested too deeply, or the schema refers to itself without end."""

    def __init__(self) -> None:
        super().__init__(
            "nested too deeply, or the schema refers to itself without end"
        )


class SchemaViolation(Record):
    """A keyword that the value violates.

    `pointer` is the place in the instance (RFC 6901), `value` the value there.
    `schema_pointer` is the place of the keyword in the schema, preceded by `uri#` if
    that is another document.
    """

    pointer: str
    keyword: str
    schema_pointer: str
    value: JsonValue
    message: str


class Complaint(Record):
    """The part of a violation that is known before there is a value."""

    keyword: str
    schema_pointer: str
    message: str


class Failure(NamedTuple):
    """A violation without its pointer text, which most callers do not need."""

    complaint: Complaint
    value: JsonValue
    at: At

    def violation(self) -> SchemaViolation:
        complaint = self.complaint
        return SchemaViolation(
            pointer=spelled(self.at),
            keyword=complaint.keyword,
            schema_pointer=complaint.schema_pointer,
            value=self.value,
            message=complaint.message,
        )


class Evaluated:
    """The properties and items that keywords have evaluated (core, section 11)."""

    def __init__(self) -> None:
        self.names: set[str] = set()
        self.indexes: set[int] = set()

    def include(self, other: Evaluated) -> None:
        self.names |= other.names
        self.indexes |= other.indexes


Rule: TypeAlias = Callable[[Any, At, Evaluated | None], Iterable[Failure]]
"""A compiled schema or keyword. It takes a value, its place, and a record of what it
evaluates (None if not needed). The rule of a keyword only gets values of the types it
is for. Failures may be lazy; the record is complete when all have been consumed."""


def nothing(_value: JsonValue, _at: At, _seen: Evaluated | None) -> Iterable[Failure]:
    """The rule that every value satisfies."""
    return ()


def in_turn(rules: Iterable[Rule]) -> Rule:
    """The rule that is satisfied if all `rules` are."""
    kept = tuple(rules)
    if len(kept) < 2:
        return kept[0] if kept else nothing

    def rule(value: JsonValue, at: At, seen: Evaluated | None) -> Iterator[Failure]:
        for each in kept:
            yield from each(value, at, seen)

    return rule


def accepts(rule: Rule, value: JsonValue, seen: Evaluated | None) -> bool:
    """Whether `value` satisfies `rule`, whose evaluations only count if so."""
    own = None if seen is None else Evaluated()
    for _ in rule(value, None, own):
        return False
    if seen is not None and own is not None:
        seen.include(own)
    return True


def spelled(at: At) -> str:
    tokens: list[str] = []
    while at is not None:
        at, token = at
        tokens.append(escaped(token))
    return "".join(reversed(tokens))

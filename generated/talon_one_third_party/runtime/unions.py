"""`oneOf` and `anyOf`, as markers in annotations: `Annotated[Cat | Dog, OneOf()]`.

Comes in: the members of the union. Goes out: a pydantic schema that tries every member
on the value as it came, so that the order of members decides nothing that it should
not. Must not know: what the members are.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel, GetCoreSchemaHandler, ValidationError
from pydantic_core import CoreSchema, core_schema

from .naming import Named, Tags, tag
from .narrowing import read_and_written, violation

# Of what the members made of a value, and the one that it names made of it.
Choose = Callable[[Sequence[Any], Any], Any]


@dataclass(frozen=True, slots=True, init=False)
class OneOf:
    """Exactly one member takes the value.

    Members are given where two of them are the same: Python's union forgets one. Where
    none takes it, what is told is what is wrong with the one that is named.
    """

    members: tuple[Any, ...]
    by: Named | None

    def __init__(self, *members: Any, by: Named | None = None) -> None:
        object.__setattr__(self, "members", members)
        object.__setattr__(self, "by", by)

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        members = self.members or _members(source)
        return _trying_all(members, handler, _only, self.by)


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one member takes the value; of several, the one that is named is taken,
    then the one that declares most of it, then the first."""

    by: Named | None = None

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return _trying_all(_members(source), handler, _best, self.by)


class Tagged(Named):
    """The text of one property says which member it is: `Tagged("type", "cat", "dog")`."""

    __slots__ = ()

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        types = [each for each in _members(source) if each is not type(None)]
        members = [handler.generate_schema(each) for each in types]
        choices = _choices(self.tags, members)
        either = core_schema.json_or_python_schema(
            core_schema.tagged_union_schema(choices, self.property),
            core_schema.tagged_union_schema(choices, self._tag),
        )
        schema = read_and_written(either, _union(members))
        nullable = len(types) < len(_members(source))
        return core_schema.nullable_schema(schema) if nullable else schema

    def _tag(self, value: Any) -> Any:
        return tag(self.property, value)


class Extending(Named):
    """The last member is a model that the others extend. The text of one property says
    which of those to take: `Extending("type", "cat", "dog", default=1)`; what does not
    fit the one that it names, or names none, is of the last.
    """

    __slots__ = ()

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        types = _members(source)
        members = [handler.generate_schema(each) for each in types]
        *extending, plain = members
        named = core_schema.tagged_union_schema(
            *self._choices(extending),
            custom_error_type="keyword",
            custom_error_message="Input should name its type",
            custom_error_context={"keyword": "type"},
        )
        instances = [
            core_schema.chain_schema([core_schema.is_instance_schema(each), member])
            for each, member in zip(types, members, strict=True)
        ]
        read = core_schema.json_or_python_schema(
            core_schema.union_schema([named, plain], mode="left_to_right"),
            core_schema.union_schema([*instances, named, plain], mode="left_to_right"),
        )
        return read_and_written(read, _union(members))

    def _choices(
        self, extending: Sequence[CoreSchema]
    ) -> tuple[dict[Hashable, CoreSchema], Any]:
        """The members by what tells them apart, and that: most often a property."""
        if self.default is None:
            return _choices(self.tags, extending), self.property
        return dict(enumerate(extending)), self.member


def _choices(tags: Tags, members: Sequence[CoreSchema]) -> dict[Hashable, CoreSchema]:
    """The members by their tags."""
    return {
        tag: member
        for names, member in zip(tags, members, strict=True)
        for tag in ([names] if isinstance(names, str) else names)
    }


def _members(source: Any) -> tuple[Any, ...]:
    """The members of a union. Python makes one of two that are the same, and then there
    may be no union left."""
    return get_args(source) if get_origin(source) in (Union, UnionType) else (source,)


def _union(members: Sequence[CoreSchema]) -> CoreSchema:
    return core_schema.union_schema(list(members))


def _trying_all(
    types: Sequence[Any],
    handler: GetCoreSchemaHandler,
    choose: Choose,
    by: Named | None,
) -> CoreSchema:
    """Validates a value by many members at once, as a dict of its copies: one for each
    member that may take it."""
    members, sieve = [handler.generate_schema(each) for each in types], _Sieve(types)
    attempts = core_schema.typed_dict_schema(
        {
            name: core_schema.typed_dict_field(
                core_schema.no_info_wrap_validator_function(_attempt, member),
                required=False,
            )
            for name, member in zip(sieve.names, members, strict=True)
        },
        # it does not take over what is around it, by which 1 is not true
        config=core_schema.CoreConfig(strict=True),
    )

    def validate(value: Any, handler: Callable[[Any], dict[str, Any]]) -> Any:
        results = handler(dict.fromkeys(sieve.sifted(value), value))
        if all(isinstance(result, _Refusal) for result in results.values()):
            # For what is wrong with each.
            results = handler(dict.fromkeys(sieve.names, value))
        named = results.get(str(by.member(value))) if by else None
        return choose([*results.values()], named)

    read = core_schema.no_info_wrap_validator_function(validate, attempts)
    return read_and_written(read, _union(members))


@dataclass(frozen=True)
class _Sieve:
    """Spares trying the members that miss a required property.

    What they require is only known when the models are complete: so not before the
    first value comes.
    """

    types: Sequence[Any]

    def sifted(self, value: Any) -> Iterable[str]:
        """The names of the members that may take the value."""
        if not isinstance(value, dict) or not self._renamed.isdisjoint(value):
            return self.names
        there = value.keys()
        return [name for name, needed in self._required if needed <= there]

    @cached_property
    def names(self) -> Sequence[str]:
        """The names of all members: their numbers as text."""
        return [str(number) for number in range(len(self.types))]

    @cached_property
    def _required(self) -> list[tuple[str, frozenset[str]]]:
        return [
            (
                name,
                frozenset(
                    field.validation_alias or key
                    for key, field in _fields(each).items()
                    if field.is_required()
                ),
            )
            for name, each in zip(self.names, self.types, strict=True)
        ]

    @cached_property
    def _renamed(self) -> frozenset[str]:
        """Names that only Python has: in dicts that are no JSON they may stand for the
        others."""
        return frozenset(
            name
            for fields in map(_fields, self.types)
            for name, field in fields.items()
            if field.validation_alias not in (None, name)
        )


def _fields(member: Any) -> dict[str, Any]:
    """The fields of a model; none where a member is something else."""
    is_model = isinstance(member, type) and issubclass(member, BaseModel)
    return member.model_fields if is_model else {}


@dataclass(frozen=True, slots=True)
class _Refusal:
    """Why a member does not take the value."""

    error: ValidationError

    @property
    def distance(self) -> tuple[bool, int]:
        """How far the value is from the member: of another type altogether, or with
        that many errors in it."""
        errors = self.error.errors(
            include_url=False, include_context=False, include_input=False
        )
        return any(not error["loc"] for error in errors), len(errors)


def _attempt(value: Any, handler: Callable[[Any], Any]) -> Any:
    try:
        return handler(value)
    except ValidationError as error:
        return _Refusal(error)


def _only(results: Sequence[Any], named: Any) -> Any:
    found = _accepted(results, named)
    if len(found) > 1:
        raise violation(
            "oneOf", f"Input should fit only one of the types, but fits {len(found)}"
        )
    return found[0]


def _best(results: Sequence[Any], named: Any) -> Any:
    found = _accepted(results, named)
    if any(each is named for each in found):
        return named
    return max(found, key=_knowledge) if len(found) > 1 else found[0]


def _accepted(results: Sequence[Any], named: Any) -> list[Any]:
    """What members made of the value. Raises the error of the one that it names if none
    did, else of the closest."""
    found = [result for result in results if not isinstance(result, _Refusal)]
    if not found:
        closest = min((result for result in results), key=lambda each: each.distance)
        raise (named or closest).error
    return found


def _knowledge(value: Any) -> int:
    """How many of its properties a value's types declare, less those that they do not."""
    match value:
        case None | str() | int() | float():  # most are, and asking for models is slow
            return 0
        case list() | tuple():
            return sum(map(_knowledge, value))
        case dict():
            return sum(map(_knowledge, value.values()))
        case BaseModel():
            # Undeclared ones are among those that are set; what is not set is None.
            given, extra = value.model_fields_set, value.__pydantic_extra__ or ()
            inner = sum(map(_knowledge, vars(value).values()))
            return len(given) - 2 * len(extra) + inner
    return 0

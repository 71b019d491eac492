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

from .narrowing import read_and_written, violation

Choose = Callable[[Sequence[Any]], Any]
Tags = tuple[str | tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, init=False)
class OneOf:
    """Exactly one member takes the value.

    Members are given where two of them are the same: Python's union forgets one.
    """

    members: tuple[Any, ...]

    def __init__(self, *members: Any) -> None:
        object.__setattr__(self, "members", members)

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return _trying_all(self.members or _members(source), handler, _only)


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one member takes the value; of several, the one that declares most of it
    is taken, then the first."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return _trying_all(_members(source), handler, _best)


@dataclass(frozen=True, slots=True, init=False)
class _ByText:
    """The text of one property says which of the members it is. There is one tag for
    each of them, or a tuple of tags."""

    property: str
    tags: Tags

    def __init__(self, property: str, *tags: str | tuple[str, ...]) -> None:
        object.__setattr__(self, "property", property)
        object.__setattr__(self, "tags", tags)


class Tagged(_ByText):
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
        """The tag of an object, or of an instance of a model."""
        if not isinstance(value, BaseModel):
            return value.get(self.property) if isinstance(value, dict) else None
        for name, field in type(value).model_fields.items():
            if (field.validation_alias or name) == self.property:
                return getattr(value, name)
        return (value.model_extra or {}).get(self.property)


class Extending(_ByText):
    """The last member is a model that the others extend. The text of one property says
    which of those to take: `Extending("type", "cat", "dog")`; what does not fit the one
    that it names, or names none, is of the last.
    """

    __slots__ = ()

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        types = _members(source)
        members = [handler.generate_schema(each) for each in types]
        *extending, plain = members
        named = core_schema.tagged_union_schema(
            _choices(self.tags, extending),
            self.property,
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
    types: Sequence[Any], handler: GetCoreSchemaHandler, choose: Choose
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
        results = handler(dict.fromkeys(sieve.sifted(value), value)).values()
        if all(isinstance(result, _Refusal) for result in results):
            # For what is wrong with each.
            results = handler(dict.fromkeys(sieve.names, value)).values()
        return choose(list(results))

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


def _only(results: Sequence[Any]) -> Any:
    found = _accepted(results)
    if len(found) > 1:
        raise violation(
            "oneOf", f"Input should fit only one of the types, but fits {len(found)}"
        )
    return found[0]


def _best(results: Sequence[Any]) -> Any:
    found = _accepted(results)
    return max(found, key=_knowledge) if len(found) > 1 else found[0]


def _accepted(results: Sequence[Any]) -> list[Any]:
    """What members made of the value. Raises the error of the closest one if none did."""
    found = [result for result in results if not isinstance(result, _Refusal)]
    if not found:
        raise min((result for result in results), key=lambda each: each.distance).error
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

"""`oneOf` and `anyOf`, as markers in annotations: `Annotated[Cat | Dog, OneOf()]`.

Comes in: the members of the union. Goes out: a pydantic schema that tries every member
on the value as it came, so that the order of members decides nothing that it should
not. Must not know: what the members are.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from functools import cached_property
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel, GetCoreSchemaHandler, ValidationError
from pydantic_core import CoreSchema, core_schema

from .naming import Named, Tags, tag
from .narrowing import read_and_written, violation
from .record import Record

_WHY_NOT = "why not"
_LISTS = (list, tuple)
_SCALAR = (str, int, float, type(None))

# Of what the members made of a value, and the one that it names made of it.
Choose = Callable[[Sequence[Any], Any], Any]


class OneOf(Record):
    """Exactly one member takes the value.

    Members are given where two of them are the same: Python's union forgets one. Where
    none takes it, what is told is what is wrong with the one that is named.
    """

    members: tuple[Any, ...]
    by: Named | None

    def __init__(self, *members: Any, by: Named | None = None) -> None:
        super().__init__(members, by)

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        members = self.members or _members(source)
        return _trying_all(members, handler, _only, self.by)


class AnyOf(Record):
    """At least one member takes the value; of several, the one that is named is taken,
    then the one that declares most of it, then the first."""

    by: Named | None = None

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return _trying_all(_members(source), handler, _best, self.by)


class Tagged(Named):
    """The text of one property says which member it is: `Tagged("type", "cat", "dog")`."""

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
        schema = _written(either, types, members)
        nullable = len(types) < len(_members(source))
        return core_schema.nullable_schema(schema) if nullable else schema

    def _tag(self, value: Any) -> Any:
        return tag(self.property, value)


class Extending(Named):
    """The last member is a model that the others extend. The text of one property says
    which of those to take: `Extending("type", "cat", "dog", default=1)`; what does not
    fit the one that it names, or names none, is of the last.
    """

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
        return _written(read, types, members)

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


def _written(
    read: CoreSchema, types: Sequence[Any], members: Sequence[CoreSchema]
) -> CoreSchema:
    """What is read by `read` is written by the member that fits. Models know themselves
    how they are written."""
    if all(map(_is_model, types)):
        return read_and_written(read, core_schema.any_schema())
    return read_and_written(read, core_schema.union_schema(list(members)))


def _trying_all(
    types: Sequence[Any],
    handler: GetCoreSchemaHandler,
    choose: Choose,
    by: Named | None,
) -> CoreSchema:
    """Validates a value by many members at once, as a dict of its copies: one for each
    member that may take it. Where none does, the one that is named tells why, else the
    closest."""
    members, sieve = [handler.generate_schema(each) for each in types], _Sieve(types)
    attempts = {
        name: core_schema.with_default_schema(member, on_error="omit")
        for name, member in zip(sieve.names, members, strict=True)
    }
    refusals = {
        name: core_schema.no_info_wrap_validator_function(_refused, member)
        for name, member in zip(sieve.names, members, strict=True)
    }
    trials = _optional({**attempts, _WHY_NOT: _optional(refusals)})

    def validate(value: Any, handler: Callable[[Any], dict[str, Any]]) -> Any:
        found = handler(dict.fromkeys(sieve.sifted(value), value))
        named = str(by.member(value)) if by else ""
        if not found:
            refused = handler({_WHY_NOT: dict.fromkeys(sieve.names, value)})[_WHY_NOT]
            raise refused.get(named) or min(refused.values(), key=_distance)
        return choose(list(found.values()), found.get(named))

    read = core_schema.no_info_wrap_validator_function(validate, trials)
    return _written(read, types, members)


def _optional(fields: Mapping[str, CoreSchema]) -> CoreSchema:
    """A dict that may have these keys."""
    optional = core_schema.typed_dict_field
    return core_schema.typed_dict_schema(
        {name: optional(schema, required=False) for name, schema in fields.items()},
        # it does not take over what is around it, by which 1 is not true
        config=core_schema.CoreConfig(strict=True),
    )


class _Sieve(Record):
    """Spares trying the members that miss a required property.

    What they require is only known when the models are complete: so not before the
    first value comes.
    """

    types: Sequence[Any]

    def sifted(self, value: Any) -> Iterable[str]:
        """The names of the members that may take the value."""
        if not isinstance(value, dict) or not self._renamed.isdisjoint(value):
            return self.names
        there = frozenset(value)
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
    return member.model_fields if _is_model(member) else {}


def _is_model(member: Any) -> bool:
    return isinstance(member, type) and issubclass(member, BaseModel)


def _refused(value: Any, handler: Callable[[Any], Any]) -> ValidationError:
    """Why a member does not take the value."""
    try:
        handler(value)
    except ValidationError as error:
        return error
    raise AssertionError("it was taken")


def _distance(error: ValidationError) -> tuple[bool, int]:
    """How far a value is from a member that refuses it: of another type altogether, or
    with that many errors in it."""
    errors = error.errors(include_url=False, include_context=False, include_input=False)
    return any(not each["loc"] for each in errors), len(errors)


def _only(found: Sequence[Any], _named: Any) -> Any:
    if len(found) > 1:
        raise violation(
            "oneOf", f"Input should fit only one of the types, but fits {len(found)}"
        )
    return found[0]


def _best(found: Sequence[Any], named: Any) -> Any:
    if named is not None:
        return named
    if len(found) == 1 or not _strangeness(found[0]):
        return found[0]
    return min(found, key=_strangeness)


def _strangeness(value: Any) -> int:
    """How many of its properties a value's types do not declare. One that a model keeps
    beside its own counts twice: it speaks against the model."""
    strange = 0
    inner: Iterable[Any] = ()
    if hasattr(value, "__pydantic_extra__"):
        extra = value.__pydantic_extra__ or {}
        strange, inner = 2 * len(extra), (*vars(value).values(), *extra.values())
    elif isinstance(value, dict):
        strange, inner = len(value), (*value.values(),)
    elif isinstance(value, _LISTS):
        inner = value
    return strange + sum([_strangeness(x) for x in inner if not isinstance(x, _SCALAR)])

"""Unions of which several members may be tried.

Comes in: pydantic's schemas of the members, and functions that name a member and choose
among results. Goes out: one schema that tries each member on the original value. Must
not know: how a union is written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import (
    CoreSchema,
    InitErrorDetails,
    PydanticCustomError,
    core_schema,
)

from .narrowing import violation
from .record import Record

_WHY_NOT = "why not"
_LISTS = (list, tuple)
_SCALAR = (str, int, float, type(None))

# The index of the member that a value names, or None.
Naming = Callable[[Any], int | None]
Choose = Callable[[Sequence[Any]], Any]


def trying_all(
    types: Sequence[Any],
    members: Sequence[CoreSchema],
    naming: Naming,
    choose: Choose,
    *,
    decided: bool,
) -> CoreSchema:
    """Validates a value by the member that it names, or else by all that may accept it,
    as a dict with one entry for each.

    If none accepts it, the error is that of the named member, or of the closest one.
    `decided`: if the value names a member, no other is tried.
    """
    sieve = _Sieve(types)

    def validate(value: Any, handler: Callable[[Any], dict[str, Any]]) -> Any:
        index = naming(value)
        named = () if index is None else (sieve.names[index],)
        found = handler(dict.fromkeys(named, value)) if named else {}
        if not found and not (named and decided):
            found = handler(dict.fromkeys(sieve.sifted(value), value))
        if not found:
            raise _closest(handler, named or sieve.names, value)
        return choose(list(found.values()))

    trials = _trials(dict(zip(sieve.names, members, strict=True)))
    return core_schema.no_info_wrap_validator_function(validate, trials)


def _closest(
    handler: Callable[[Any], Any], names: Sequence[str], value: Any
) -> ValidationError:
    """The error of the member that the value is closest to."""
    refused = handler({_WHY_NOT: dict.fromkeys(names, value)})[_WHY_NOT]
    errors: list[ValidationError] = list(refused.values())
    if all(_is_of_another_type(error, value) for error in errors):
        return _together(errors)
    return min(errors, key=lambda error: _distance(error, value))


def _together(errors: Sequence[ValidationError]) -> ValidationError:
    """What several members say of a value of another type altogether."""
    details: list[Any] = [
        each for error in errors for each in error.errors(include_url=False)
    ]
    said = [
        InitErrorDetails(
            type=PydanticCustomError(
                each["type"],
                "{message}",
                {**each.get("ctx", {}), "message": each["msg"]},
            ),
            loc=each["loc"],
            input=each["input"],
        )
        for each in details
    ]
    return ValidationError.from_exception_data(errors[0].title, said)


def _trials(members: Mapping[str, CoreSchema]) -> CoreSchema:
    """A dict from names of members to results, for those that accept the value. One
    more key holds the errors of others."""
    attempts = {
        name: core_schema.with_default_schema(member, on_error="omit")
        for name, member in members.items()
    }
    refusals = {
        name: core_schema.no_info_wrap_validator_function(_refused, member)
        for name, member in members.items()
    }
    return _optional({**attempts, _WHY_NOT: _optional(refusals)})


def _optional(fields: Mapping[str, CoreSchema]) -> CoreSchema:
    """A dict in which all of these keys are optional."""
    optional = core_schema.typed_dict_field
    return core_schema.typed_dict_schema(
        {name: optional(schema, required=False) for name, schema in fields.items()},
        # It does not inherit strictness, without which 1 is true.
        config=core_schema.CoreConfig(strict=True),
    )


class _Sieve(Record):
    """Leaves out the members that miss a required property.

    Models may be complete only when the first value arrives, so what they require is
    looked up then.
    """

    types: Sequence[Any]

    def sifted(self, value: Any) -> Iterable[str]:
        """The names of the members that may accept the value."""
        if not isinstance(value, dict) or not self._renamed.isdisjoint(value):
            return self.names
        there = frozenset(value)
        return [name for name, needed in self._required if needed <= there]

    @cached_property
    def names(self) -> Sequence[str]:
        """The names of all members: their indexes as text."""
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
        """Python names that differ from those in JSON: in dicts that are not JSON, they
        may stand for those."""
        return frozenset(
            name
            for fields in map(_fields, self.types)
            for name, field in fields.items()
            if field.validation_alias not in (None, name)
        )


def _fields(member: Any) -> dict[str, Any]:
    """The fields of a member; none if it is not a model."""
    return member.model_fields if is_model(member) else {}


def is_model(member: Any) -> bool:
    """Whether a member of a union is a model."""
    return isinstance(member, type) and issubclass(member, BaseModel)


def _refused(value: Any, handler: Callable[[Any], Any]) -> ValidationError:
    """The error of a member that does not accept the value."""
    try:
        handler(value)
    except ValidationError as error:
        return error
    raise AssertionError("the member accepts the value")


def _distance(error: ValidationError, value: Any) -> tuple[bool, int]:
    """How far a value is from a member that refuses it: whether it has another type,
    and how many errors it has."""
    return _is_of_another_type(error, value), error.error_count()


def _is_of_another_type(error: ValidationError, value: Any) -> bool:
    """Whether something is wrong with the value itself rather than inside it."""
    errors = error.errors(include_url=False, include_context=False, include_input=False)
    return not all(_is_inside(each["loc"], each["type"], value) for each in errors)


def _is_inside(loc: Sequence[int | str], kind: str, value: Any) -> bool:
    """Whether a place is inside the value; steps that name types lead nowhere."""
    match value:
        case dict():
            return kind == "missing" or any(step in value for step in loc)
        case list():
            return any(isinstance(step, int) for step in loc)
    return bool(loc) and not isinstance(value, _SCALAR)


def only(found: Sequence[Any]) -> Any:
    """The only result. Raises a validation error if there are several."""
    if len(found) > 1:
        raise violation(
            "oneOf", f"Input should fit only one of the types, but fits {len(found)}"
        )
    return found[0]


def best(found: Sequence[Any]) -> Any:
    """The result whose type declares most of the value; the first of several."""
    if len(found) == 1 or not _strangeness(found[0]):
        return found[0]
    return min(found, key=_strangeness)


def _strangeness(value: Any) -> int:
    """The number of properties that a value's types do not declare. Those of a model
    count twice: a dict declares none, but a model should."""
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

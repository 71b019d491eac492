"""Unions, as markers in annotations: `Annotated[Cat | Dog, OneOf()]`.

Comes in: the members of the union. Goes out: a pydantic schema that does not just take
the first member that fits. Must not know: what the members are.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from .alternatives import Naming, best, is_model, only, trying_all
from .narrowing import read_and_written
from .record import Record

T = TypeVar("T")


class _Named(Record):
    """The value of one property may name a member: `OneOf("type", "cat", "dog")`.

    `tags` has one text for each member, or a tuple of them. `default` is the index of
    the member for all other texts and for a missing property.
    """

    property: str
    tags: tuple[str | tuple[str, ...], ...]
    default: int | None

    def __init__(
        self,
        property: str = "",
        *tags: str | tuple[str, ...],
        default: int | None = None,
    ) -> None:
        super().__init__(property, tags, default)

    def choices(self, members: Sequence[T]) -> dict[Hashable, T]:
        """The members by their tags."""
        return {
            tag: member
            for names, member in zip(self.tags, members, strict=True)
            for tag in ([names] if isinstance(names, str) else names)
        }

    def naming(self, types: Sequence[Any]) -> Naming:
        """A function that returns the index of the type that an object names."""
        objects = [index for index, each in enumerate(types) if not _is_null(each)]
        known = self.choices(objects) if self.tags else {}
        other = None if self.default is None else objects[self.default]

        def named(value: Any) -> int | None:
            if not known or not isinstance(value, dict):
                return None
            tag = value.get(self.property)
            return known.get(tag, other) if isinstance(tag, str) else other

        return named


class OneOf(_Named):
    """The value belongs to the member that it names; if it names none, exactly one
    member must accept it.

    `members` is given if Python's union has others: it merges equal members, and
    flattens unions inside it.
    """

    members: tuple[Any, ...]

    def __init__(
        self,
        property: str = "",
        *tags: str | tuple[str, ...],
        default: int | None = None,
        members: tuple[Any, ...] = (),
    ) -> None:
        Record.__init__(self, property, tags, default, members)

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        types = self.members or _members(source)
        members = [*map(handler.generate_schema, types)]
        read = trying_all(types, members, self.naming(types), only, decided=True)
        return _written(read, types, members)


class AnyOf(_Named, init=False):
    """At least one member must accept the value. Of several, the one that it names is
    taken, else the one that declares most of it, else the first."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        types = _members(source)
        members = [*map(handler.generate_schema, types)]
        read = trying_all(types, members, self.naming(types), best, decided=False)
        return _written(read, types, members)


class Tagged(_Named, init=False):
    """The value belongs to the member that it names."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        types = [each for each in _members(source) if not _is_null(each)]
        members = [*map(handler.generate_schema, types)]
        choices = self.choices(members)
        either = core_schema.json_or_python_schema(
            core_schema.tagged_union_schema(choices, self.property),
            core_schema.tagged_union_schema(choices, self._tag),
        )
        schema = _written(either, types, members)
        nullable = len(types) < len(_members(source))
        return core_schema.nullable_schema(schema) if nullable else schema

    def _tag(self, value: Any) -> Any:
        """The tag in an object, or in an instance of a model."""
        if not isinstance(value, BaseModel):
            return value.get(self.property) if isinstance(value, dict) else None
        for name, field in type(value).model_fields.items():
            if (field.validation_alias or name) == self.property:
                return getattr(value, name)
        return (value.model_extra or {}).get(self.property)


class Extending(_Named, init=False):
    """The last member is a model that the others extend. A value that names none of
    them, or does not fit the one it names, belongs to the last.
    """

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        types = _members(source)
        members = [*map(handler.generate_schema, types)]
        *extending, plain = members
        named = core_schema.tagged_union_schema(
            *self._apart(extending),
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

    def _apart(
        self, extending: Sequence[CoreSchema]
    ) -> tuple[dict[Hashable, CoreSchema], Any]:
        """The members by their tags, and the discriminator: usually a property name."""
        if self.default is None:
            return self.choices(extending), self.property
        return dict(enumerate(extending)), self.naming(extending)


def _is_null(type_: Any) -> bool:
    return type_ in (None, type(None))


def _members(source: Any) -> tuple[Any, ...]:
    """The members of a union. Python merges equal members, so that no union may be
    left."""
    return get_args(source) if get_origin(source) in (Union, UnionType) else (source,)


def _written(
    read: CoreSchema, types: Sequence[Any], members: Sequence[CoreSchema]
) -> CoreSchema:
    """A schema that reads by `read` and writes by the member that fits. Models write
    themselves."""
    if all(map(is_model, types)):
        return read_and_written(read, core_schema.any_schema())
    return read_and_written(read, core_schema.union_schema(list(members)))

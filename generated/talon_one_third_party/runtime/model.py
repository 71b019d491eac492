"""The base class of all models.

Comes in: the values of fields, or JSON through `codec`. Goes out: objects that write
exactly the JSON they were read from. Must not know: any API, JSON text.

A field that is not set is not written. `Omittable` is for properties that may be absent
but not null: there, None means absent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    ValidationInfo,
    model_validator,
)
from pydantic_core import CoreSchema, core_schema

from .conforms import Conforms
from .constraints import Length

__all__ = ["Model", "Omittable", "Undeclared", "wire"]


class _NeverNull:
    """Marks a type as `Omittable`."""


if TYPE_CHECKING:
    from typing import Optional as Omittable
else:

    class Omittable:
        """`T | None` for type checkers, `T` for pydantic, which does not validate the
        default None and refuses null."""

        def __class_getitem__(cls, type_):
            return Annotated[type_, _NeverNull()]


def wire(name: str) -> Any:
    """The name of a property in JSON, if it is not the name of the field."""
    return Field(validation_alias=name, serialization_alias=name)


class Model(BaseModel):
    """An object of the API.

    Undeclared properties are kept in `model_extra` and written back. Besides its
    fields, a subclass may be validated by a JSON Schema (`check`) and by the number of
    properties that are set (`size`).
    """

    model_config = ConfigDict(
        strict=True,
        extra="allow",
        defer_build=True,
        validate_by_name=True,
        validate_by_alias=True,
        protected_namespaces=(),
        ser_json_inf_nan="constants",
    )

    if TYPE_CHECKING:
        __pydantic_extra__: Any = Field(init=False)
    else:

        def __init__(self, /, **data):
            __tracebackhide__ = True
            if None in data.values():
                left_out = _omittable(type(self))
                data = {
                    name: value
                    for name, value in data.items()
                    if value is not None or name not in left_out
                }
            self.__pydantic_validator__.validate_python(data, self_instance=self)

        # Tells pydantic that reading JSON does not need this constructor.
        __init__.__pydantic_base_init__ = True

        def __setattr__(self, name, value):
            super().__setattr__(name, value)
            if value is None and name in _omittable(type(self)):
                self.__pydantic_fields_set__.discard(name)

    def __init_subclass__(
        cls, *, check: Conforms | None = None, size: Length | None = None, **config: Any
    ) -> None:
        super().__init_subclass__(**config)
        # pydantic collects the validators of a class after this has run.
        if check is not None:
            type.__setattr__(
                cls, "_check", model_validator(mode="wrap")(_judge_by(check))
            )
        if size is not None:
            type.__setattr__(
                cls, "_size", model_validator(mode="after")(_count_by(size))
            )

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[BaseModel], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        schema = handler(source)
        if cls.model_config.get("extra") == "allow":
            # In a class that refers to itself, the schema belongs to the outer call.
            with suppress(LookupError):
                _keep_names_apart(handler.resolve_ref_schema(schema))
        return schema

    def __repr_args__(self) -> Iterable[tuple[str | None, Any]]:
        """Only the fields that are set."""
        given = self.__pydantic_fields_set__
        for name, value in super().__repr_args__():
            if name in given or value is not None:
                yield name, value


@cache
def _omittable(cls: type[Model]) -> frozenset[str]:
    """The names for which None means absent, in Python and in JSON."""
    if not cls.__pydantic_complete__:
        cls.model_rebuild()
    fields = {
        name: field
        for name, field in cls.model_fields.items()
        if any(isinstance(each, _NeverNull) for each in field.metadata)
    }
    aliases = (field.validation_alias for field in fields.values())
    return frozenset((*fields, *(alias for alias in aliases if isinstance(alias, str))))


# --- undeclared properties ----------------------------------------------------------


class Undeclared(str):
    """The name of an undeclared property that is also the Python name of a field.

    It reads like the field's name but is not equal to it, only to its own kind.
    """

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Undeclared) and str.__eq__(self, other)

    def __hash__(self) -> int:
        return hash((Undeclared, str(self)))


def _keep_names_apart(schema: Any) -> None:
    """Makes `start_date` an undeclared property if the field of that name is
    `startDate` in JSON; pydantic would mark the field as set."""
    while schema["type"] != "model":
        schema = schema["schema"]
    fields = schema["schema"]
    renamed = {
        name
        for name, field in fields["fields"].items()
        if field.get("validation_alias", name) != name
    }
    if renamed:
        taken = core_schema.literal_schema(sorted(renamed))
        apart = core_schema.no_info_after_validator_function(Undeclared, taken)
        fields["extras_keys_schema"] = core_schema.union_schema(
            [apart, core_schema.str_schema()], mode="left_to_right"
        )


# --- validators ---------------------------------------------------------------------

Judge = Callable[..., Any]


def _judge_by(check: Conforms) -> Judge:
    def judge(
        cls: type[Model],
        value: Any,
        handler: Callable[[Any], Any],
        info: ValidationInfo[Any],
    ) -> Any:
        return check.judge(value, handler, info)

    return judge


def _count_by(size: Length) -> Judge:
    def count(self: Model) -> Model:
        size.properties(len(self.model_fields_set))
        return self

    return count

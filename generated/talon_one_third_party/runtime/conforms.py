"""Validation by a JSON Schema, as an annotation: `Annotated[Pet, Conforms(…)]`.

Comes in: a JSON Schema that says more than the type can. Goes out: a pydantic schema
that also validates by it. Must not know: what the type is. Values are validated as
JSON: as they were read, or as they would be written.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Any

from pydantic import GetCoreSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, InitErrorDetails, ValidationError, core_schema

from . import schema as json_schema
from .json_value import tokens
from .narrowing import violation
from .plain import plain
from .written import read_bytes, read_date, read_date_time, read_time, read_uuid


def _reads(read: Callable[[object], object]) -> Callable[[str], bool]:
    def holds(text: str) -> bool:
        try:
            read(text)
        except ValueError:
            return False
        return True

    return holds


_FORMATS = MappingProxyType(
    {
        "date-time": _reads(read_date_time),
        "date": _reads(read_date),
        "time": _reads(read_time),
        "uuid": _reads(read_uuid),
        "byte": _reads(read_bytes),
    }
)


class Conforms:
    """The value must be valid by `schema`, which may refer to `resources`."""

    def __init__(self, schema: Any, resources: Mapping[str, Any] | None = None) -> None:
        self._schema = schema
        self._resources = resources or {}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Conforms) and repr(self._schema) == repr(other._schema)

    def __hash__(self) -> int:
        return hash(repr(self._schema))

    def __repr__(self) -> str:
        return f"Conforms({self._schema!r})"

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.with_info_wrap_validator_function(
            self.judge, handler(source)
        )

    def judge(
        self, value: Any, handler: Callable[[Any], Any], info: ValidationInfo[Any]
    ) -> Any:
        """The value in its type. Raises ValidationError with all violations."""
        found = handler(value)
        instance = value if info.mode == "json" else plain(found)
        errors = [_detail(each) for each in self._check.violations(instance)]
        if errors:
            raise ValidationError.from_exception_data("conforms", errors)
        return found

    @cached_property
    def _check(self) -> json_schema.Check:
        return json_schema.compile(self._schema, self._resources, formats=_FORMATS)


def _detail(found: json_schema.SchemaViolation) -> InitErrorDetails:
    return InitErrorDetails(
        type=violation(found.keyword, found.message),
        loc=tokens(found.pointer),
        input=found.value,
    )

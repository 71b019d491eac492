"""Json."""

from typing_extensions import TypeAliasType

from ..runtime.types import Number

Json = TypeAliasType(
    "Json",
    "str | Number | bool | list[Json] | dict[str, Json] | None",
)

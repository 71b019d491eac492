"""Python values as the JSON values that stand for them.

Comes in: models, lists, dicts, scalars. Goes out: parsed JSON. Must not know: declared
types.
"""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from .written import written


def plain(value: Any) -> Any:
    """`value` as parsed JSON. Raises TypeError for a value that JSON cannot hold."""
    match value:
        case None | bool() | int() | float() | str():
            return value
        case BaseModel():
            return value.__pydantic_serializer__.to_python(
                value, mode="json", by_alias=True, exclude_unset=True, warnings=False
            )
        case list() | tuple():
            return [plain(item) for item in value]
        case dict():
            return {name: plain(member) for name, member in value.items()}
    return written(value)

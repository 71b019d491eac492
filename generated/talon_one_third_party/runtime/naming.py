"""Which member of a union an object names by the text of one property.

Comes in: objects as JSON has them, or instances of models. Goes out: the number of a
member. Must not know: how members are validated.
"""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from .record import Record

Tags = tuple[str | tuple[str, ...], ...]


class Named(Record):
    """What a document says: `Named("type", "cat", ("dog", "wolf"), default=0)`.

    There is one tag for each member besides null, or a tuple of tags; what has none of
    them names the member with the number `default`, if there is one.
    """

    property: str
    tags: Tags
    default: int | None

    def __init__(
        self, property: str, *tags: str | tuple[str, ...], default: int | None = None
    ) -> None:
        super().__init__(property, tags, default)

    def member(self, value: Any) -> int | None:
        """The number of the member that a value names; None for what is no object."""
        if not isinstance(value, dict | BaseModel):
            return None
        text = tag(self.property, value)
        for number, known in enumerate(self.tags):
            if text == known or (isinstance(known, tuple) and text in known):
                return number
        return self.default


def tag(property: str, value: Any) -> Any:
    """What an object, or an instance of a model, has at a property; else None."""
    if not isinstance(value, BaseModel):
        return value.get(property) if isinstance(value, dict) else None
    for name, field in type(value).model_fields.items():
        if (field.validation_alias or name) == property:
            return getattr(value, name)
    return (value.model_extra or {}).get(property)

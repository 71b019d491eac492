"""UpdateAttributeEffectProps."""

from typing import Any

from ..runtime.model import Model
from ..runtime.types import Number


class UpdateAttributeEffectProps(Model):
    """A custom attribute changes."""

    path: str
    """Where the attribute is."""

    value: str | Number | bool | list[Any] | dict[str, Any]
    """New value."""

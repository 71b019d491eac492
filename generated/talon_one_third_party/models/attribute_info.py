"""AttributeInfo."""

from typing import Literal

from ..runtime.model import Model, Omittable


class AttributeInfo(Model):
    """Fixes the type of an attribute that is about to be created."""

    name: Omittable[str] = None
    """Attribute the type is meant for."""

    type: Omittable[Literal["string", "time", "number", "boolean", "location"]] = None
    """Type to give the attribute."""

"""MparticleUserAttribute."""

from typing import Any, Literal

from ..runtime.model import Model, Omittable


class MparticleUserAttribute(Model):
    """A change of one attribute."""

    key: Omittable[str] = None
    """Name of the attribute."""

    value: Any = None
    """New value, of any type."""

    action: Omittable[Literal["upsert", "delete"]] = None
    """Whether the attribute is set or removed."""

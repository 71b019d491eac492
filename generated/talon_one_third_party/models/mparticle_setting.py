"""MparticleSetting."""

from ..runtime.model import Model, Omittable


class MparticleSetting(Model):
    """A setting that mParticle asks its user for."""

    type: Omittable[str] = None
    """Kind of value."""

    id: Omittable[str] = None
    """Key under which the value is sent."""

    name: Omittable[str] = None
    """Label of the setting."""

    description: Omittable[str] = None
    """Explains the setting."""

    visible: Omittable[bool] = None
    """Whether the user sees the setting."""

    required: Omittable[bool] = None
    """Whether the user must fill it in."""

    confidential: Omittable[bool] = None
    """Whether the value is hidden."""

    default_value: Omittable[str | bool] = None
    """Value unless the user gives another."""

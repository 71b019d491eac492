"""Plain."""

from ..runtime.model import Model, Omittable


class Plain(Model):
    name: Omittable[str] = None

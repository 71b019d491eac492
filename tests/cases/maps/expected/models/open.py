"""Open."""

from ..runtime.model import Model, Omittable


class Open(Model):
    name: Omittable[str] = None

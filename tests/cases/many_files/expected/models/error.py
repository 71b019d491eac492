"""Error."""

from ..runtime.model import Model, Omittable


class Error(Model):
    message: Omittable[str] = None

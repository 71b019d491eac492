"""Pet."""

from ..runtime.model import Model


class Pet(Model):
    name: str

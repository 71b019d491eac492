"""Pet."""

from ..runtime.model import Model, Omittable


class Pet(Model):
    friend: "Omittable[Pet]" = None

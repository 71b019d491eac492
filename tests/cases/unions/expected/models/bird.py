"""Bird."""

from ..runtime.model import Model, Omittable


class Bird(Model):
    kind: Omittable[str] = None
    song: Omittable[bool] = None

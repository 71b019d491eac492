"""Fish."""

from ..runtime.model import Model, Omittable
from ..runtime.types import Integer


class Fish(Model):
    kind: Omittable[str] = None
    fins: Omittable[Integer] = None

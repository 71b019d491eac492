"""FooBarFooBar."""

from ..runtime.model import Model as _Model
from ..runtime.model import Omittable


class FooBarFooBar(_Model):
    z: Omittable[str] = None

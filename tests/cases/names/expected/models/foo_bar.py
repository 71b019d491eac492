"""FooBar."""

from ..runtime.model import Model as _Model
from ..runtime.model import Omittable


class FooBar(_Model):
    y: Omittable[str] = None

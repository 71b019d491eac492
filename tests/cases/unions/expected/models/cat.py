"""Cat."""

from typing import Literal

from ..runtime.model import Model, Omittable
from ..runtime.types import Integer


class Cat(Model):
    kind: Literal["cat"]
    lives: Omittable[Integer] = None

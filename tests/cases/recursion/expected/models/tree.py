"""Tree."""

from ..runtime.model import Model, Omittable
from ..runtime.types import Integer


class Tree(Model):
    value: Integer
    children: "Omittable[list[Tree]]" = None

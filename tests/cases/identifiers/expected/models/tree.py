"""Tree and its parts."""

from typing import Annotated

from ..runtime.constraints import Length
from ..runtime.model import Model, Omittable

TreeLabel = Annotated[str, Length(maximum=20)]


class Tree(Model):
    label: Omittable[TreeLabel] = None
    children: "Omittable[list[Tree]]" = None

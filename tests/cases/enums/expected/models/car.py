"""Car."""

from typing import Annotated, Literal

from ..runtime.constraints import Values
from ..runtime.model import Model, Omittable
from .color import Color


class Car(Model):
    color: Omittable[Color] = None

    doors: Annotated[Omittable[Literal[3, 5]], Values()] = None
    """- `3`: A hatch."""

    fuel: Literal["petrol", "diesel"] | None = None

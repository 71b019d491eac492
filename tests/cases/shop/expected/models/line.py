"""Line."""

from typing import Annotated, Literal

from ..runtime.constraints import Length, Values
from ..runtime.constraints import Range as _Range
from ..runtime.model import Model, Omittable
from ..runtime.types import Integer, Number


class Line(Model):
    article: Annotated[str, Length(minimum=1)]
    amount: Annotated[Integer, _Range(exclusive_minimum=0)]
    price: Annotated[Omittable[Number], _Range(minimum=0, multiple_of=0.25)] = None
    gift: Annotated[Omittable[Literal[True]], Values()] = None
    parts: "Omittable[list[Line]]" = None

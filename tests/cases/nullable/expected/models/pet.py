"""Pet."""

from typing import Annotated, Literal

from ..runtime.constraints import Range
from ..runtime.model import Model, Omittable
from ..runtime.types import Integer, Number
from .owner import Owner


class Pet(Model):
    name: str
    chip: str | None
    weight: Annotated[Omittable[Number], Range(exclusive_minimum=0, maximum=100)] = None
    size: Literal["small", "large"] | None = None
    kind: Omittable[Literal["cat", "dog"]] = None

    owner: Omittable[Owner] = None
    """Not read beside a reference."""

    former: Omittable[Owner] = None
    photo: Omittable[str] = None

    example: Omittable[Integer] = None
    """Example: `5`."""

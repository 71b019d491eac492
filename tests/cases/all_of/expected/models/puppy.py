"""Puppy."""

from typing import Annotated

from ..runtime.constraints import Length, Range
from ..runtime.model import Model, Omittable
from ..runtime.types import Integer


class Puppy(Model):
    """The schemas beside a reference count as well, from 3.1 on."""

    name: Annotated[str, Length(minimum=1, maximum=20)]
    age: Annotated[Integer, Range(maximum=1)]
    loud: Omittable[bool] = None
    weeks: Integer

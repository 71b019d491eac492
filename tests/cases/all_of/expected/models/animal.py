"""Animal."""

from typing import Annotated

from ..runtime.constraints import Length
from ..runtime.model import Model, Omittable
from ..runtime.types import Integer


class Animal(Model):
    name: Annotated[str, Length(minimum=1)]
    age: Omittable[Integer] = None

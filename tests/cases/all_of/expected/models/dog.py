"""Dog."""

from typing import Annotated

from ..runtime.constraints import Length
from ..runtime.model import Model, Omittable
from ..runtime.types import Integer


class Dog(Model):
    """An animal that barks."""

    name: Annotated[str, Length(minimum=1, maximum=20)]
    age: Integer
    loud: Omittable[bool] = None

"""Pet."""

from typing import Annotated

from ..runtime.model import Model, Omittable, wire
from ..runtime.types import Date


class Pet(Model):
    name: Annotated[Omittable[str], wire("nm")] = None
    birthday: Annotated[Omittable[Date], wire("dob")] = None

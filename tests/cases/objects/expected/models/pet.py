"""Pet and its parts."""

from typing import Annotated

from ..runtime.model import Model, Omittable, wire
from ..runtime.types import Date, Integer


class PetHome(Model):
    street: Omittable[str] = None


class Pet(Model):
    """An animal.

    The four ways in which a property can be there, or not.
    """

    name: str
    """What it answers to."""

    chip: str | None
    """Null where it has none."""

    birth_date: Annotated[Omittable[Date], wire("birthDate")] = None
    owner: str | None = None

    legs: Omittable[Integer] = None
    """Default: `4`."""

    tags: Omittable[list[str]] = None
    home: Omittable[PetHome] = None

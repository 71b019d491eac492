"""Home."""

from ..runtime.model import Model, Omittable
from .cat import AnyDog, AnyPet


class Home(Model):
    dog: Omittable[AnyDog] = None
    pets: Omittable[dict[str, AnyPet]] = None

"""Cat, Dog and their parts."""

from typing import Annotated, Literal

from ..runtime.model import Model, Omittable, wire
from ..runtime.types import Integer
from ..runtime.unions import Extending


class Pet(Model):
    """Anything that lives with people."""

    pet_type: Annotated[str, wire("petType")]
    name: str
    friends: "Omittable[list[AnyPet]]" = None


class Cat(Model):
    """A pet that is named by its schema's name."""

    pet_type: Annotated[str, wire("petType")]
    name: str
    friends: "Omittable[list[AnyPet]]" = None
    lives: Integer


class Dog(Model):
    """A pet that the mapping names."""

    pet_type: Annotated[str, wire("petType")]
    name: str
    friends: "Omittable[list[AnyPet]]" = None
    loud: Omittable[bool] = None


class Puppy(Model):
    """A dog that its own constant names."""

    pet_type: Annotated[Literal["puppy"], wire("petType")]
    name: str
    friends: "Omittable[list[AnyPet]]" = None
    loud: Omittable[bool] = None
    weeks: Omittable[Integer] = None


AnyPet = Annotated[
    Cat | Dog | Puppy | Pet, Extending("petType", "Cat", ("dog", "hound"), "puppy")
]
"""`Pet`, or what extends it if `petType` says so."""

AnyDog = Annotated[Puppy | Dog, Extending("petType", "puppy")]
"""`Dog`, or what extends it if `petType` says so."""

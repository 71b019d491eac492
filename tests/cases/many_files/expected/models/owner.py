"""Owner, Pet and their parts."""

from typing import Annotated

from ..runtime.model import Model, Omittable, wire

OwnerName = str


class Owner(Model):
    """Somebody with pets, who have owners again."""

    name: str
    first: "Omittable[Pet]" = None
    pets: "Omittable[Pets]" = None


class Pet(Model):
    friend: "Omittable[Pet]" = None
    owner: Omittable[Owner] = None
    owners_name: Annotated[Omittable[OwnerName], wire("ownersName")] = None


Pets = list[Pet]

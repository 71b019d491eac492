"""pets: the methods of the server."""

from __future__ import annotations

from abc import ABC, abstractmethod

from ... import models
from ...operations import pets as operations
from ...runtime.replies import Outcome
from ...runtime.serving import Route, unimplemented


class PetsHandler(ABC):
    """The operations of pets.

    Methods may be async or not; those that are not run in a thread. They return the result,
    or raise an error from `errors`.
    """

    @abstractmethod
    def get_pet(self, name: str) -> Outcome[models.AnyPet]:
        """`GET /pets/{name}`

        Returns:
            The pet.
        """

    @abstractmethod
    def put_pet(self, name: str, body: models.AnyPet | None = None) -> Outcome[None]:
        """`PUT /pets/{name}`"""


class UnimplementedPetsHandler(PetsHandler):
    """Answers 501 to every operation. Override the ones you implement."""

    get_pet = unimplemented(PetsHandler.get_pet)
    put_pet = unimplemented(PetsHandler.put_pet)


def routes(handler: PetsHandler) -> list[Route]:
    """Each operation with the method that answers it."""
    return [
        (operations.GET_PET, handler.get_pet),
        (operations.PUT_PET, handler.put_pet),
    ]

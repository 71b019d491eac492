"""pet-shop: the methods of the server."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Literal

from ... import models
from ...operations import pet_shop as operations
from ...runtime.replies import Outcome
from ...runtime.serving import Route, unimplemented


class PetShopHandler(ABC):
    """About pets.

    Methods may be async or not; those that are not run in a thread. They return the result,
    or raise an error from `errors`.
    """

    @abstractmethod
    def add_pet(
        self,
        body: models.NewPet,
        pet_id: str,
        *,
        sort_by: Literal["by-name", "by-age"] | None = None,
    ) -> Outcome[models.NewPet]:
        """Adds a pet.

        A longer text.

        `POST /pets/{pet-id}`

        Args:
            body: The pet.
            pet_id: Which one. Default: `"none-given"`.

        Returns:
            Fine.

        Raises:
            errors.NotFound: 404. Not there.
        """


class UnimplementedPetShopHandler(PetShopHandler):
    """Answers 501 to every operation. Override the ones you implement."""

    add_pet = unimplemented(PetShopHandler.add_pet)


def routes(handler: PetShopHandler) -> list[Route]:
    """Each operation with the method that answers it."""
    return [
        (operations.ADD_PET, handler.add_pet),
    ]

"""Many files without a tag: the methods of the server."""

from __future__ import annotations

from abc import ABC, abstractmethod

from ... import models
from ...operations import default as operations
from ...runtime.replies import Outcome
from ...runtime.serving import Route, unimplemented


class DefaultHandler(ABC):
    """The operations of Many files without a tag.

    Methods may be async or not; those that are not run in a thread. They return the result,
    or raise an error from `errors`.
    """

    @abstractmethod
    def list_pets(self) -> Outcome[models.Pets]:
        """`GET /pets`

        Returns:
            All pets.

        Raises:
            errors.DefaultError: default. Trouble.
        """

    @abstractmethod
    def list_owners(self, *, limit: int | None = None) -> Outcome[list[models.Owner]]:
        """`GET /owners`

        Returns:
            All owners.

        Raises:
            errors.DefaultError: default. Trouble.
        """


class UnimplementedDefaultHandler(DefaultHandler):
    """Answers 501 to every operation. Override the ones you implement."""

    list_pets = unimplemented(DefaultHandler.list_pets)
    list_owners = unimplemented(DefaultHandler.list_owners)


def routes(handler: DefaultHandler) -> list[Route]:
    """Each operation with the method that answers it."""
    return [
        (operations.LIST_PETS, handler.list_pets),
        (operations.LIST_OWNERS, handler.list_owners),
    ]

"""Errors without a tag: the methods of the server."""

from __future__ import annotations

from abc import ABC, abstractmethod

from ...operations import default as operations
from ...runtime.replies import Outcome
from ...runtime.serving import Route, unimplemented


class DefaultHandler(ABC):
    """The operations of Errors without a tag.

    Methods may be async or not; those that are not run in a thread. They return the result,
    or raise an error from `errors`.
    """

    @abstractmethod
    def list_pets(self) -> Outcome[list[str]]:
        """`GET /pets`

        Returns:
            All pets.

        Raises:
            errors.NotFound: 404. There is none.
            errors.ListPetsConflict: 409. Not now.
            errors.TooMany: 429. Wait.
            errors.ServerError: 5XX. Our fault.
            errors.Problem: default. Something else.
        """

    @abstractmethod
    def drop_pets(self) -> Outcome[None]:
        """`DELETE /pets`

        Raises:
            errors.NotFound: 404. There is none.
        """


class UnimplementedDefaultHandler(DefaultHandler):
    """Answers 501 to every operation. Override the ones you implement."""

    list_pets = unimplemented(DefaultHandler.list_pets)
    drop_pets = unimplemented(DefaultHandler.drop_pets)


def routes(handler: DefaultHandler) -> list[Route]:
    """Each operation with the method that answers it."""
    return [
        (operations.LIST_PETS, handler.list_pets),
        (operations.DROP_PETS, handler.drop_pets),
    ]

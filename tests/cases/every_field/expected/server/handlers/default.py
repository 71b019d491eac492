"""Every field without a tag: the methods of the server."""

from __future__ import annotations

from abc import ABC, abstractmethod

from ... import models
from ...operations import default as operations
from ...runtime.files import Items
from ...runtime.replies import Outcome
from ...runtime.serving import Route, unimplemented


class DefaultHandler(ABC):
    """The operations of Every field without a tag.

    Methods may be async or not; those that are not run in a thread. They return the result,
    or raise an error from `errors`.
    """

    @abstractmethod
    def put_thing(self, body: models.AnyThing, id: str) -> Outcome[None]:
        """The summary of the path.

        The description of the path

        `PUT /things/{id}`

        Args:
            body: The description of the body
            id: The description of id
        """

    @abstractmethod
    def query_thing(
        self,
        id: str,
        body: models.QueryThingRequest | None = None,
        *,
        whole: models.QueryThingWhole | None = None,
    ) -> Outcome[Items[models.AnyThing]]:
        """The summary of the path.

        The description of the path

        `QUERY /things/{id}`

        Args:
            id: The description of id

        Returns:
            Found.
        """

    @abstractmethod
    def copy_thing(self, id: str) -> Outcome[None]:
        """The summary of the path.

        The description of the path

        `COPY /things/{id}`

        Args:
            id: The description of id
        """


class UnimplementedDefaultHandler(DefaultHandler):
    """Answers 501 to every operation. Override the ones you implement."""

    put_thing = unimplemented(DefaultHandler.put_thing)
    query_thing = unimplemented(DefaultHandler.query_thing)
    copy_thing = unimplemented(DefaultHandler.copy_thing)


def routes(handler: DefaultHandler) -> list[Route]:
    """Each operation with the method that answers it."""
    return [
        (operations.PUT_THING, handler.put_thing),
        (operations.QUERY_THING, handler.query_thing),
        (operations.COPY_THING, handler.copy_thing),
    ]

"""things: the methods of the server."""

from __future__ import annotations

from abc import ABC, abstractmethod

from ... import models
from ...operations import things as operations
from ...runtime.replies import Outcome
from ...runtime.serving import Route, unimplemented


class ThingsHandler(ABC):
    """The description of things

    Methods may be async or not; those that are not run in a thread. They return the result,
    or raise an error from `errors`.
    """

    @abstractmethod
    def get_thing(
        self,
        id: str,
        *,
        filter: models.GetThingFilter | None = None,
        sort: str | None = None,
        session: str | None = None,
    ) -> Outcome[models.AnyThing]:
        """The summary of get.

        Deprecated.

        The description of get

        `GET /things/{id}`

        Args:
            id: The description of id
            filter: Deprecated.
            sort: The description of sort

        Returns:
            The description of the response

        Raises:
            errors.Thing: 4XX. The description beside the reference
            errors.DefaultError: default. The description of all else
        """


class UnimplementedThingsHandler(ThingsHandler):
    """Answers 501 to every operation. Override the ones you implement."""

    get_thing = unimplemented(ThingsHandler.get_thing)


def routes(handler: ThingsHandler) -> list[Route]:
    """Each operation with the method that answers it."""
    return [
        (operations.GET_THING, handler.get_thing),
    ]

"""Tuples without a tag: the methods of the server."""

from __future__ import annotations

from abc import ABC, abstractmethod

from ... import models
from ...operations import default as operations
from ...runtime.replies import Outcome
from ...runtime.serving import Route, unimplemented


class DefaultHandler(ABC):
    """The operations of Tuples without a tag.

    Methods may be async or not; those that are not run in a thread. They return the result,
    or raise an error from `errors`.
    """

    @abstractmethod
    def near(self, *, at: models.Point) -> Outcome[models.Row]:
        """`GET /near`

        Returns:
            ok
        """


class UnimplementedDefaultHandler(DefaultHandler):
    """Answers 501 to every operation. Override the ones you implement."""

    near = unimplemented(DefaultHandler.near)


def routes(handler: DefaultHandler) -> list[Route]:
    """Each operation with the method that answers it."""
    return [
        (operations.NEAR, handler.near),
    ]

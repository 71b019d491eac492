"""Security without a tag: the methods of the server."""

from __future__ import annotations

from abc import ABC, abstractmethod

from ...operations import default as operations
from ...runtime.replies import Outcome
from ...runtime.serving import Route, unimplemented


class DefaultHandler(ABC):
    """The operations of Security without a tag.

    Methods may be async or not; those that are not run in a thread. They return the result,
    or raise an error from `errors`.
    """

    @abstractmethod
    def get_any(self) -> Outcome[None]:
        """`GET /any`"""

    @abstractmethod
    def get_open(self) -> Outcome[None]:
        """`GET /open`"""

    @abstractmethod
    def get_either(self) -> Outcome[None]:
        """`GET /either`"""

    @abstractmethod
    def get_query(self) -> Outcome[None]:
        """`GET /query`"""

    @abstractmethod
    def get_scoped(self) -> Outcome[None]:
        """`GET /scoped`"""


class UnimplementedDefaultHandler(DefaultHandler):
    """Answers 501 to every operation. Override the ones you implement."""

    get_any = unimplemented(DefaultHandler.get_any)
    get_open = unimplemented(DefaultHandler.get_open)
    get_either = unimplemented(DefaultHandler.get_either)
    get_query = unimplemented(DefaultHandler.get_query)
    get_scoped = unimplemented(DefaultHandler.get_scoped)


def routes(handler: DefaultHandler) -> list[Route]:
    """Each operation with the method that answers it."""
    return [
        (operations.GET_ANY, handler.get_any),
        (operations.GET_OPEN, handler.get_open),
        (operations.GET_EITHER, handler.get_either),
        (operations.GET_QUERY, handler.get_query),
        (operations.GET_SCOPED, handler.get_scoped),
    ]

"""Servers without a tag: the methods of the server."""

from __future__ import annotations

from abc import ABC, abstractmethod

from ...operations import default as operations
from ...runtime.replies import Outcome
from ...runtime.serving import Route, unimplemented


class DefaultHandler(ABC):
    """The operations of Servers without a tag.

    Methods may be async or not; those that are not run in a thread. They return the result,
    or raise an error from `errors`.
    """

    @abstractmethod
    def where(self) -> Outcome[None]:
        """`GET /where`"""

    @abstractmethod
    def list_files(self) -> Outcome[None]:
        """`GET /files`"""

    @abstractmethod
    def add_file(self) -> Outcome[None]:
        """`POST /files`"""

    @abstractmethod
    def nearby(self) -> Outcome[None]:
        """`GET /local`"""


class UnimplementedDefaultHandler(DefaultHandler):
    """Answers 501 to every operation. Override the ones you implement."""

    where = unimplemented(DefaultHandler.where)
    list_files = unimplemented(DefaultHandler.list_files)
    add_file = unimplemented(DefaultHandler.add_file)
    nearby = unimplemented(DefaultHandler.nearby)


def routes(handler: DefaultHandler) -> list[Route]:
    """Each operation with the method that answers it."""
    return [
        (operations.WHERE, handler.where),
        (operations.LIST_FILES, handler.list_files),
        (operations.ADD_FILE, handler.add_file),
        (operations.NEARBY, handler.nearby),
    ]

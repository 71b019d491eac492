"""Webhooks without a tag: the methods of the server."""

from __future__ import annotations

from abc import ABC, abstractmethod

from ...operations import default as operations
from ...runtime.replies import Outcome
from ...runtime.serving import Route, unimplemented


class DefaultHandler(ABC):
    """The operations of Webhooks without a tag.

    Methods may be async or not; those that are not run in a thread. They return the result,
    or raise an error from `errors`.
    """

    @abstractmethod
    def subscribe(self) -> Outcome[None]:
        """`POST /subscriptions`"""

    @abstractmethod
    def watch(self) -> Outcome[None]:
        """`POST /watchers`"""


class UnimplementedDefaultHandler(DefaultHandler):
    """Answers 501 to every operation. Override the ones you implement."""

    subscribe = unimplemented(DefaultHandler.subscribe)
    watch = unimplemented(DefaultHandler.watch)


def routes(handler: DefaultHandler) -> list[Route]:
    """Each operation with the method that answers it."""
    return [
        (operations.SUBSCRIBE, handler.subscribe),
        (operations.WATCH, handler.watch),
    ]

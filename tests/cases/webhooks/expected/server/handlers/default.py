"""The operations of Webhooks without a tag."""

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
    """Answers 501 to everything: override what you have."""

    subscribe = unimplemented(DefaultHandler.subscribe)
    watch = unimplemented(DefaultHandler.watch)


def routes(handler: DefaultHandler) -> list[Route]:
    """Which method answers which operation."""
    return [
        (operations.SUBSCRIBE, handler.subscribe),
        (operations.WATCH, handler.watch),
    ]

"""The other end of what Every field sends by itself.

Implement a `Receiver` in a module of yours, and mount its `router` into an application.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from types import MappingProxyType

from fastapi import APIRouter

from .. import webhooks
from ..runtime import serving
from ..runtime.replies import Outcome
from ..runtime.serving import Authenticate, Route, unimplemented


class Receiver(ABC):
    """Receives webhooks and callbacks.

    Methods may be async or not; those that are not run in a thread. They return the
    result, or raise an error from `errors`.
    """

    @abstractmethod
    def changed(self) -> Outcome[None]:
        """The description of the webhook

        `POST changed`
        """

    @abstractmethod
    def put(self) -> Outcome[None]:
        """The summary of the callback.

        `POST {$request.body#/note}`
        """


class UnimplementedReceiver(Receiver):
    """Answers 501 to everything: override what you have."""

    changed = unimplemented(Receiver.changed)
    put = unimplemented(Receiver.put)


def routes(handler: Receiver) -> list[Route]:
    """Which method receives what."""
    return [
        (webhooks.CHANGED, handler.changed),
        (webhooks.PUT, handler.put),
    ]


def router(
    receiver: Receiver,
    *,
    paths: Mapping[str, str] = MappingProxyType({}),
    authenticate: Authenticate | None = None,
    max_body: int | None = 100_000_000,
) -> APIRouter:
    """A router to be included in a FastAPI application of yours.

    `paths` says for names of methods where their requests arrive, if not under the name
    that the document has for them. A body of more than `max_body` bytes is refused (413).
    """
    found = serving.moved(routes(receiver), paths)
    return serving.router(found, authenticate, max_body)

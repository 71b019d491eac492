"""Receives what Every field sends by itself.

Implement a `Receiver` in your own module, and include its `router` in an application.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from types import MappingProxyType

from fastapi import APIRouter

from .. import webhooks
from ..runtime import serving
from ..runtime.bodies import MAX_BODY
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
    """Answers 501 to every request. Override the ones you implement."""

    changed = unimplemented(Receiver.changed)
    put = unimplemented(Receiver.put)


def routes(handler: Receiver) -> list[Route]:
    """Each request with the method that receives it."""
    return [
        (webhooks.CHANGED, handler.changed),
        (webhooks.PUT, handler.put),
    ]


def router(
    receiver: Receiver,
    *,
    paths: Mapping[str, str] = MappingProxyType({}),
    authenticate: Authenticate | None = None,
    max_body: int | None = MAX_BODY,
) -> APIRouter:
    """A router to include in your own FastAPI application.

    `paths` maps names of methods to the paths at which their requests arrive; by default,
    that is the name in the document. Bodies of more than `max_body` bytes are refused (413).
    """
    found = serving.moved(routes(receiver), paths)
    return serving.router(found, authenticate, max_body)

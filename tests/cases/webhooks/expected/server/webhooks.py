"""Receives what Webhooks sends by itself.

Implement a `Receiver` in your own module, and include its `router` in an application.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from fastapi import APIRouter

from .. import models, webhooks
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
    def pet_born(
        self,
        body: models.PetBornRequest | bytes,
        *,
        x_attempt: int | None = None,
        content_type: Literal["application/json", "image/png"] | None = None,
    ) -> Outcome[str]:
        """A pet was born.

        `POST pet/born`

        Args:
            content_type: The media type of the body.

        Returns:
            Heard.

        Raises:
            errors.Gone: 410. Nobody listens.
        """

    @abstractmethod
    def get_pulse(self) -> Outcome[None]:
        """`GET pulse`"""

    @abstractmethod
    def head_pulse(self) -> Outcome[None]:
        """`HEAD pulse`"""

    @abstractmethod
    def event_subscribe(self, body: models.Event) -> Outcome[None]:
        """`POST {$request.query.url}`"""

    @abstractmethod
    def event_watch(self, body: str | None = None) -> Outcome[None]:
        """`POST {$request.query.url}/{$request.query.path}`"""


class UnimplementedReceiver(Receiver):
    """Answers 501 to every request. Override the ones you implement."""

    pet_born = unimplemented(Receiver.pet_born)
    get_pulse = unimplemented(Receiver.get_pulse)
    head_pulse = unimplemented(Receiver.head_pulse)
    event_subscribe = unimplemented(Receiver.event_subscribe)
    event_watch = unimplemented(Receiver.event_watch)


def routes(handler: Receiver) -> list[Route]:
    """Each request with the method that receives it."""
    return [
        (webhooks.PET_BORN, handler.pet_born),
        (webhooks.GET_PULSE, handler.get_pulse),
        (webhooks.HEAD_PULSE, handler.head_pulse),
        (webhooks.EVENT_SUBSCRIBE, handler.event_subscribe),
        (webhooks.EVENT_WATCH, handler.event_watch),
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

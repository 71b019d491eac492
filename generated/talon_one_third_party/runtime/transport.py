"""Requests are sent and answers come back, synchronously or not.

Comes in: an operation and its arguments. Goes out: its result, or an exception of
`errors`. Must not know: what bodies, parameters and credentials look like.
"""

from __future__ import annotations

import time
from importlib import import_module
from typing import Any, TypeVar, cast

import httpx2

from .connection import build, translated
from .errors import TransportError
from .operation import Operation
from .raw import AsyncRawResponse, RawResponse
from .requests import Options, Request, Settings, prepare
from .responses import Answer
from .retries import delay
from .security import awaited

T = TypeVar("T")


class Sender:
    """Sends operations. A client that was given to it stays open."""

    def __init__(self, settings: Settings, client: httpx2.Client | None = None) -> None:
        self._settings = settings
        self._client = client or httpx2.Client()
        self._owned = client is None

    def send(
        self,
        operation: Operation[T, Any],
        options: Options | None,
        /,
        **arguments: object,
    ) -> T:
        """The result of an operation. Raises the kinds of `errors.ApiError`."""
        return self.open(operation, options, arguments).parse()

    def open(
        self,
        operation: Operation[T, Any],
        options: Options | None,
        arguments: dict[str, Any],
    ) -> RawResponse[T]:
        """The answer to an operation, its body not read."""
        request = prepare(operation, self._settings, options, arguments)
        response = self._exchange(request)
        return RawResponse(
            _answer(operation, request, self._settings, response), response
        )

    def raw(self) -> Sender:
        """A sender that gives `RawResponse[T]` for `T`: what the `raw` of that module
        is about."""
        return cast(Sender, _RawSender(self))

    def close(self) -> None:
        if self._owned:
            self._client.close()

    def _exchange(self, request: Request) -> httpx2.Response:
        attempt = 0
        while True:
            try:
                with translated(request):
                    response = self._client.send(
                        build(self._client, request), stream=True
                    )
                wait = delay(request, attempt, response.status_code, response.headers)
                if wait is None:
                    return response
                response.close()
            except TransportError:
                wait = delay(request, attempt)
                if wait is None:
                    raise
            time.sleep(wait)
            attempt += 1


class AsyncSender:
    """Sends operations. A client that was given to it stays open."""

    def __init__(
        self, settings: Settings, client: httpx2.AsyncClient | None = None
    ) -> None:
        self._settings = settings
        self._client = client or httpx2.AsyncClient()
        self._owned = client is None

    async def send(
        self,
        operation: Operation[Any, T],
        options: Options | None,
        /,
        **arguments: object,
    ) -> T:
        """The result of an operation. Raises the kinds of `errors.ApiError`."""
        return await (await self.open(operation, options, arguments)).parse()

    async def open(
        self,
        operation: Operation[Any, T],
        options: Options | None,
        arguments: dict[str, Any],
    ) -> AsyncRawResponse[T]:
        """The answer to an operation, its body not read."""
        given = self._settings.credentials
        credentials = await awaited(operation.security, given)
        settings = self._settings.replaced(credentials=credentials)
        request = prepare(operation, settings, options, arguments)
        response = await self._exchange(request)
        answer = _answer(operation, request, self._settings, response)
        return AsyncRawResponse(answer, response)

    def raw(self) -> AsyncSender:
        """A sender that gives `AsyncRawResponse[T]` for `T`: what `raw.async_raw` is
        about."""
        return cast(AsyncSender, _AsyncRawSender(self))

    async def close(self) -> None:
        if self._owned:
            await self._client.aclose()

    async def _exchange(self, request: Request) -> httpx2.Response:
        attempt = 0
        while True:
            try:
                with translated(request):
                    built = build(self._client, request)
                    response = await self._client.send(built, stream=True)
                wait = delay(request, attempt, response.status_code, response.headers)
                if wait is None:
                    return response
                await response.aclose()
            except TransportError:
                wait = delay(request, attempt)
                if wait is None:
                    raise
            # Most programs call one kind of client, and asyncio takes long to import.
            await import_module("asyncio").sleep(wait)
            attempt += 1


class _RawSender:
    """Opens instead of sending, so that results come with their status and headers."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def send(
        self,
        operation: Operation[T, Any],
        options: Options | None,
        /,
        **arguments: object,
    ) -> RawResponse[T]:
        return self._sender.open(operation, options, arguments).checked()


class _AsyncRawSender:
    """Opens instead of sending, so that results come with their status and headers."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def send(
        self,
        operation: Operation[Any, T],
        options: Options | None,
        /,
        **arguments: object,
    ) -> AsyncRawResponse[T]:
        response = await self._sender.open(operation, options, arguments)
        return await response.checked()


def _answer(
    operation: Operation[Any, Any],
    request: Request,
    settings: Settings,
    response: httpx2.Response,
) -> Answer:
    return Answer(operation, request, settings, response.status_code, response.headers)

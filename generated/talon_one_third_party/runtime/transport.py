"""Sends requests and receives responses, synchronously or not.

Comes in: an operation and its arguments. Goes out: its result, or an exception of
`errors`. Must not know: what bodies, parameters and credentials look like.
"""

from __future__ import annotations

import time
from importlib import import_module
from typing import Any, TypeVar

import httpx2

from .connection import build, translated
from .errors import TransportError
from .operation import Operation
from .raw import AsyncRawResponse, RawResponse
from .requests import Options, Request, Settings, prepare
from .responses import Received
from .retries import delay
from .security import awaited

T = TypeVar("T")


class Sender:
    """Sends operations. Closes the HTTP client only if it made it."""

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
        """The result of an operation. Raises subclasses of `errors.ApiError`."""
        return self.open(operation, options, arguments).parse()

    def open(
        self,
        operation: Operation[T, Any],
        options: Options | None,
        arguments: dict[str, Any],
    ) -> RawResponse[T]:
        """The response to an operation, its body not read yet."""
        request = prepare(operation, self._settings, options, arguments)
        response = self._exchange(request)
        return RawResponse(
            _received(operation, request, self._settings, response), response
        )

    def raw(self) -> Sender:
        """A sender that returns `RawResponse[T]` for `T`, as `raw.raw` declares it."""
        return _RawSender(self._settings, self._client)

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
    """Sends operations. Closes the HTTP client only if it made it."""

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
        """The result of an operation. Raises subclasses of `errors.ApiError`."""
        return await (await self.open(operation, options, arguments)).parse()

    async def open(
        self,
        operation: Operation[Any, T],
        options: Options | None,
        arguments: dict[str, Any],
    ) -> AsyncRawResponse[T]:
        """The response to an operation, its body not read yet."""
        given = self._settings.credentials
        credentials = await awaited(operation.security, given)
        settings = self._settings.replaced(credentials=credentials)
        request = prepare(operation, settings, options, arguments)
        response = await self._exchange(request)
        received = _received(operation, request, self._settings, response)
        return AsyncRawResponse(received, response)

    def raw(self) -> AsyncSender:
        """A sender that returns `AsyncRawResponse[T]` for `T`, as `raw.async_raw`
        declares it."""
        return _AsyncRawSender(self._settings, self._client)

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
            # asyncio takes long to import, and most programs never come here.
            await import_module("asyncio").sleep(wait)
            attempt += 1


class _RawSender(Sender):
    """Returns results as `RawResponse`, with their status and headers."""

    def send(
        self,
        operation: Operation[T, Any],
        options: Options | None,
        /,
        **arguments: object,
    ) -> Any:
        return self.open(operation, options, arguments).checked()


class _AsyncRawSender(AsyncSender):
    """Returns results as `AsyncRawResponse`, with their status and headers."""

    async def send(
        self,
        operation: Operation[Any, T],
        options: Options | None,
        /,
        **arguments: object,
    ) -> Any:
        response = await self.open(operation, options, arguments)
        return await response.checked()


def _received(
    operation: Operation[Any, Any],
    request: Request,
    settings: Settings,
    response: httpx2.Response,
) -> Received:
    return Received(
        operation, request, settings, response.status_code, response.headers
    )

"""Bodies: the clients."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Self

import httpx2

from . import resources
from .runtime.bodies import MAX_BODY
from .runtime.errors import InvalidResponse
from .runtime.requests import Settings
from .runtime.transport import AsyncSender, Sender


class Bodies:
    """Bodies, version 1.

    Args:
        base_url: The URL of the server; the document says no more than `/`.
        timeout: Seconds to wait for a connection, for each part of a response, and
            for a whole body.
        headers: Headers to send with each request.
        retries: How often to retry idempotent requests after a temporary failure.
        max_body: The largest body, or value in a stream, to accept, in bytes; None
            for no limit.
        check_arguments: Whether to check arguments against the document before
            sending; raises ValueError.
        on_deviation: Called with each InvalidResponse, instead of raising it.
        http_client: Your own httpx2 client; you close it.
    """

    def __init__(
        self,
        *,
        base_url: str,
        timeout: float = 60.0,
        headers: Mapping[str, str] | None = None,
        retries: int = 2,
        max_body: int | None = MAX_BODY,
        check_arguments: bool = True,
        on_deviation: Callable[[InvalidResponse], object] | None = None,
        http_client: httpx2.Client | None = None,
    ) -> None:
        settings = Settings(
            base_url,
            server="",
            credentials={},
            headers=headers or {},
            timeout=timeout,
            retries=retries,
            max_body=max_body,
            check_arguments=check_arguments,
            on_deviation=on_deviation,
        )
        self._sender = Sender(settings, http_client)

    @cached_property
    def default(self) -> resources.Default:
        """The operations of Bodies without a tag."""
        return resources.Default(self._sender)

    def close(self) -> None:
        """Closes all connections, except those of a client that you passed in."""
        self._sender.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()


class AsyncBodies:
    """Bodies, version 1.

    Args:
        base_url: The URL of the server; the document says no more than `/`.
        timeout: Seconds to wait for a connection, for each part of a response, and
            for a whole body.
        headers: Headers to send with each request.
        retries: How often to retry idempotent requests after a temporary failure.
        max_body: The largest body, or value in a stream, to accept, in bytes; None
            for no limit.
        check_arguments: Whether to check arguments against the document before
            sending; raises ValueError.
        on_deviation: Called with each InvalidResponse, instead of raising it.
        http_client: Your own httpx2 client; you close it.
    """

    def __init__(
        self,
        *,
        base_url: str,
        timeout: float = 60.0,
        headers: Mapping[str, str] | None = None,
        retries: int = 2,
        max_body: int | None = MAX_BODY,
        check_arguments: bool = True,
        on_deviation: Callable[[InvalidResponse], object] | None = None,
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        settings = Settings(
            base_url,
            server="",
            credentials={},
            headers=headers or {},
            timeout=timeout,
            retries=retries,
            max_body=max_body,
            check_arguments=check_arguments,
            on_deviation=on_deviation,
        )
        self._sender = AsyncSender(settings, http_client)

    @cached_property
    def default(self) -> resources.AsyncDefault:
        """The operations of Bodies without a tag."""
        return resources.AsyncDefault(self._sender)

    async def close(self) -> None:
        """Closes all connections, except those of a client that you passed in."""
        await self._sender.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.close()

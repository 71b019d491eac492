"""Nullable: the clients."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Self

import httpx2

from .runtime.errors import InvalidResponse
from .runtime.requests import Settings
from .runtime.transport import AsyncSender, Sender


class Nullable:
    """Nullable, version 1.

    What only OpenAPI 3.0 says in this way.

    Args:
        base_url: The URL of the server; the document says no more than `/`.
        timeout: Seconds to wait for a connection, for each piece of an answer, and
            for a whole body.
        headers: Headers to send with each request.
        retries: How often to try again what can be repeated and failed for now.
        max_body: The most bytes of a body, or of one value in a stream, to hold in
            memory. None: all.
        check_arguments: Whether what the document does not allow is a ValueError,
            and nothing is sent.
        on_deviation: Called with what breaks the document, instead of raising it.
        http_client: A client of yours. It is not closed.
    """

    def __init__(
        self,
        *,
        base_url: str,
        timeout: float = 60.0,
        headers: Mapping[str, str] | None = None,
        retries: int = 2,
        max_body: int | None = 100_000_000,
        check_arguments: bool = True,
        on_deviation: Callable[[InvalidResponse], object] | None = None,
        http_client: httpx2.Client | None = None,
    ) -> None:
        settings = Settings(
            base_url,
            own_servers=False,
            credentials={},
            headers=headers or {},
            timeout=timeout,
            retries=retries,
            max_body=max_body,
            check_arguments=check_arguments,
            on_deviation=on_deviation,
        )
        self._sender = Sender(settings, http_client)

    def close(self) -> None:
        """Closes all connections, unless they are those of a client of yours."""
        self._sender.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()


class AsyncNullable:
    """Nullable, version 1.

    What only OpenAPI 3.0 says in this way.

    Args:
        base_url: The URL of the server; the document says no more than `/`.
        timeout: Seconds to wait for a connection, for each piece of an answer, and
            for a whole body.
        headers: Headers to send with each request.
        retries: How often to try again what can be repeated and failed for now.
        max_body: The most bytes of a body, or of one value in a stream, to hold in
            memory. None: all.
        check_arguments: Whether what the document does not allow is a ValueError,
            and nothing is sent.
        on_deviation: Called with what breaks the document, instead of raising it.
        http_client: A client of yours. It is not closed.
    """

    def __init__(
        self,
        *,
        base_url: str,
        timeout: float = 60.0,
        headers: Mapping[str, str] | None = None,
        retries: int = 2,
        max_body: int | None = 100_000_000,
        check_arguments: bool = True,
        on_deviation: Callable[[InvalidResponse], object] | None = None,
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        settings = Settings(
            base_url,
            own_servers=False,
            credentials={},
            headers=headers or {},
            timeout=timeout,
            retries=retries,
            max_body=max_body,
            check_arguments=check_arguments,
            on_deviation=on_deviation,
        )
        self._sender = AsyncSender(settings, http_client)

    async def close(self) -> None:
        """Closes all connections, unless they are those of a client of yours."""
        await self._sender.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.close()

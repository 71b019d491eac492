"""Shop: the clients."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Self

import httpx2

from . import resources
from .runtime.bodies import MAX_BODY
from .runtime.errors import InvalidResponse
from .runtime.requests import Settings
from .runtime.security import AsyncCredential, Credential
from .runtime.transport import AsyncSender, Sender


class Shop:
    """Shop, version 1.

    A bit of everything that a request and its answer can hold.

    Args:
        token: The credential for token. Text, or a function that returns it.
        session: The credential for session. Text, or a function that returns it.
        base_url: A server other than the document's, with its base path.
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
        token: Credential | None = None,
        session: Credential | None = None,
        base_url: str | None = None,
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
            server="https://shop.example.com",
            credentials={"token": token, "session": session},
            headers=headers or {},
            timeout=timeout,
            retries=retries,
            max_body=max_body,
            check_arguments=check_arguments,
            on_deviation=on_deviation,
        )
        self._sender = Sender(settings, http_client)

    @cached_property
    def orders(self) -> resources.Orders:
        """The operations of orders."""
        return resources.Orders(self._sender)

    @cached_property
    def account(self) -> resources.Account:
        """The operations of account."""
        return resources.Account(self._sender)

    def close(self) -> None:
        """Closes all connections, except those of a client that you passed in."""
        self._sender.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()


class AsyncShop:
    """Shop, version 1.

    A bit of everything that a request and its answer can hold.

    Args:
        token: The credential for token. Text, or a function that returns it.
        session: The credential for session. Text, or a function that returns it.
        base_url: A server other than the document's, with its base path.
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
        token: AsyncCredential | None = None,
        session: AsyncCredential | None = None,
        base_url: str | None = None,
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
            server="https://shop.example.com",
            credentials={"token": token, "session": session},
            headers=headers or {},
            timeout=timeout,
            retries=retries,
            max_body=max_body,
            check_arguments=check_arguments,
            on_deviation=on_deviation,
        )
        self._sender = AsyncSender(settings, http_client)

    @cached_property
    def orders(self) -> resources.AsyncOrders:
        """The operations of orders."""
        return resources.AsyncOrders(self._sender)

    @cached_property
    def account(self) -> resources.AsyncAccount:
        """The operations of account."""
        return resources.AsyncAccount(self._sender)

    async def close(self) -> None:
        """Closes all connections, except those of a client that you passed in."""
        await self._sender.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.close()

"""Servers: the clients."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Literal, Self

import httpx2

from . import resources
from .runtime.errors import InvalidResponse
from .runtime.requests import Settings
from .runtime.transport import AsyncSender, Sender


class Servers:
    """Servers, version 1.

    Args:
        region: The part of the world.
        port: `port` in the server's URL.
        base: `base` in the server's URL.
        base_url: Another server than the document's, its base path included. The
            document also names https://test.example.com.
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
        region: Literal["eu", "us"] = "eu",
        port: str = "443",
        base: str = "v1",
        base_url: str | None = None,
        timeout: float = 60.0,
        headers: Mapping[str, str] | None = None,
        retries: int = 2,
        max_body: int | None = 100_000_000,
        check_arguments: bool = True,
        on_deviation: Callable[[InvalidResponse], object] | None = None,
        http_client: httpx2.Client | None = None,
    ) -> None:
        settings = Settings(
            base_url
            or "https://{region}.example.com:{port}/{base}".replace("{region}", region)
            .replace("{port}", port)
            .replace("{base}", base),
            own_servers=base_url is None,
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
        """The operations of Servers without a tag."""
        return resources.Default(self._sender)

    def close(self) -> None:
        """Closes all connections, unless they are those of a client of yours."""
        self._sender.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()


class AsyncServers:
    """Servers, version 1.

    Args:
        region: The part of the world.
        port: `port` in the server's URL.
        base: `base` in the server's URL.
        base_url: Another server than the document's, its base path included. The
            document also names https://test.example.com.
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
        region: Literal["eu", "us"] = "eu",
        port: str = "443",
        base: str = "v1",
        base_url: str | None = None,
        timeout: float = 60.0,
        headers: Mapping[str, str] | None = None,
        retries: int = 2,
        max_body: int | None = 100_000_000,
        check_arguments: bool = True,
        on_deviation: Callable[[InvalidResponse], object] | None = None,
        http_client: httpx2.AsyncClient | None = None,
    ) -> None:
        settings = Settings(
            base_url
            or "https://{region}.example.com:{port}/{base}".replace("{region}", region)
            .replace("{port}", port)
            .replace("{base}", base),
            own_servers=base_url is None,
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
        """The operations of Servers without a tag."""
        return resources.AsyncDefault(self._sender)

    async def close(self) -> None:
        """Closes all connections, unless they are those of a client of yours."""
        await self._sender.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.close()

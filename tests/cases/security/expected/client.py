"""Security: the clients."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Self

import httpx2

from . import resources
from .runtime.errors import InvalidResponse
from .runtime.requests import Settings
from .runtime.security import (
    AsyncBasicCredential,
    AsyncCredential,
    BasicCredential,
    Credential,
)
from .runtime.transport import AsyncSender, Sender


class Security:
    """Security, version 1.

    Args:
        key: The credential for key. Text, or a function that gives it.
        basic: The credential for basic. `(user, password)`, or a function that
            gives it.
        token: The credential for token. Text, or a function that gives it.
        session: The credential for session. Text, or a function that gives it.
        digest: The credential for digest. The whole `Authorization` header, or a
            function that gives it.
        connect: The credential for connect. Text, or a function that gives it.
            Tokens are given by https://example.com/.well-known/openid-configuration.
        bearer: The credential for bearer. Text, or a function that gives it.
        oauth: The credential for oauth. Text, or a function that gives it. Tokens
            are given by https://example.com/token. Scopes: `read`.
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
        key: Credential | None = None,
        basic: BasicCredential | None = None,
        token: Credential | None = None,
        session: Credential | None = None,
        digest: Credential | None = None,
        connect: Credential | None = None,
        bearer: Credential | None = None,
        oauth: Credential | None = None,
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
            credentials={
                "key": key,
                "basic": basic,
                "token": token,
                "session": session,
                "digest": digest,
                "connect": connect,
                "bearer": bearer,
                "oauth": oauth,
            },
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
        """The operations of Security without a tag."""
        return resources.Default(self._sender)

    def close(self) -> None:
        """Closes all connections, unless they are those of a client of yours."""
        self._sender.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()


class AsyncSecurity:
    """Security, version 1.

    Args:
        key: The credential for key. Text, or a function that gives it.
        basic: The credential for basic. `(user, password)`, or a function that
            gives it.
        token: The credential for token. Text, or a function that gives it.
        session: The credential for session. Text, or a function that gives it.
        digest: The credential for digest. The whole `Authorization` header, or a
            function that gives it.
        connect: The credential for connect. Text, or a function that gives it.
            Tokens are given by https://example.com/.well-known/openid-configuration.
        bearer: The credential for bearer. Text, or a function that gives it.
        oauth: The credential for oauth. Text, or a function that gives it. Tokens
            are given by https://example.com/token. Scopes: `read`.
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
        key: AsyncCredential | None = None,
        basic: AsyncBasicCredential | None = None,
        token: AsyncCredential | None = None,
        session: AsyncCredential | None = None,
        digest: AsyncCredential | None = None,
        connect: AsyncCredential | None = None,
        bearer: AsyncCredential | None = None,
        oauth: AsyncCredential | None = None,
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
            credentials={
                "key": key,
                "basic": basic,
                "token": token,
                "session": session,
                "digest": digest,
                "connect": connect,
                "bearer": bearer,
                "oauth": oauth,
            },
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
        """The operations of Security without a tag."""
        return resources.AsyncDefault(self._sender)

    async def close(self) -> None:
        """Closes all connections, unless they are those of a client of yours."""
        await self._sender.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.close()

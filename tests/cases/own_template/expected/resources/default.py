"""Own template without a tag: the methods of the clients."""

from __future__ import annotations

from functools import cached_property

from ..operations import default as operations
from ..runtime.raw import async_raw, raw
from ..runtime.requests import Options
from ..runtime.transport import AsyncSender, Sender


class Default:
    """The operations of Own template without a tag."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @cached_property
    def with_raw_response(self) -> DefaultWithRawResponse:
        """The same methods, but they return the whole response, with status and headers."""
        return DefaultWithRawResponse(self._sender)

    def get_health(self, *, options: Options | None = None) -> None:
        """`GET /health`

        Args:
            options: Timeout, extra headers and retries for this call.
        """
        return self._sender.send(operations.GET_HEALTH, options)


class DefaultWithRawResponse:
    """The methods of `Default`, but they return the whole response."""

    def __init__(self, sender: Sender) -> None:
        methods = Default(sender.raw())
        self.get_health = raw(methods.get_health)


class AsyncDefault:
    """`Default` for asynchronous code: the same methods, as coroutines."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @cached_property
    def with_raw_response(self) -> AsyncDefaultWithRawResponse:
        """The same methods, but they return the whole response, with status and headers."""
        return AsyncDefaultWithRawResponse(self._sender)

    async def get_health(self, *, options: Options | None = None) -> None:
        """`GET /health`

        Args:
            options: Timeout, extra headers and retries for this call.
        """
        return await self._sender.send(operations.GET_HEALTH, options)


class AsyncDefaultWithRawResponse:
    """The methods of `AsyncDefault`, but they return the whole response."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncDefault(sender.raw())
        self.get_health = async_raw(methods.get_health)

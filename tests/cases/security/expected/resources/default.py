"""Security without a tag: the methods of the clients."""

from __future__ import annotations

from functools import cached_property

from ..operations import default as operations
from ..runtime.raw import async_raw, raw
from ..runtime.requests import Options
from ..runtime.transport import AsyncSender, Sender


class Default:
    """The operations of Security without a tag."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @cached_property
    def with_raw_response(self) -> DefaultWithRawResponse:
        """The same methods, but they return the whole response, with status and headers."""
        return DefaultWithRawResponse(self._sender)

    def get_any(self, *, options: Options | None = None) -> None:
        """`GET /any`

        Args:
            options: Timeout, extra headers and retries for this call.
        """
        return self._sender.send(operations.GET_ANY, options)

    def get_open(self, *, options: Options | None = None) -> None:
        """`GET /open`

        Args:
            options: Timeout, extra headers and retries for this call.
        """
        return self._sender.send(operations.GET_OPEN, options)

    def get_either(self, *, options: Options | None = None) -> None:
        """`GET /either`

        Args:
            options: Timeout, extra headers and retries for this call.
        """
        return self._sender.send(operations.GET_EITHER, options)

    def get_query(self, *, options: Options | None = None) -> None:
        """`GET /query`

        Args:
            options: Timeout, extra headers and retries for this call.
        """
        return self._sender.send(operations.GET_QUERY, options)

    def get_scoped(self, *, options: Options | None = None) -> None:
        """`GET /scoped`

        Args:
            options: Timeout, extra headers and retries for this call.
        """
        return self._sender.send(operations.GET_SCOPED, options)


class DefaultWithRawResponse:
    """The methods of `Default`, but they return the whole response."""

    def __init__(self, sender: Sender) -> None:
        methods = Default(sender.raw())
        self.get_any = raw(methods.get_any)
        self.get_open = raw(methods.get_open)
        self.get_either = raw(methods.get_either)
        self.get_query = raw(methods.get_query)
        self.get_scoped = raw(methods.get_scoped)


class AsyncDefault:
    """`Default` for asynchronous code: the same methods, as coroutines."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @cached_property
    def with_raw_response(self) -> AsyncDefaultWithRawResponse:
        """The same methods, but they return the whole response, with status and headers."""
        return AsyncDefaultWithRawResponse(self._sender)

    async def get_any(self, *, options: Options | None = None) -> None:
        """`GET /any`

        Args:
            options: Timeout, extra headers and retries for this call.
        """
        return await self._sender.send(operations.GET_ANY, options)

    async def get_open(self, *, options: Options | None = None) -> None:
        """`GET /open`

        Args:
            options: Timeout, extra headers and retries for this call.
        """
        return await self._sender.send(operations.GET_OPEN, options)

    async def get_either(self, *, options: Options | None = None) -> None:
        """`GET /either`

        Args:
            options: Timeout, extra headers and retries for this call.
        """
        return await self._sender.send(operations.GET_EITHER, options)

    async def get_query(self, *, options: Options | None = None) -> None:
        """`GET /query`

        Args:
            options: Timeout, extra headers and retries for this call.
        """
        return await self._sender.send(operations.GET_QUERY, options)

    async def get_scoped(self, *, options: Options | None = None) -> None:
        """`GET /scoped`

        Args:
            options: Timeout, extra headers and retries for this call.
        """
        return await self._sender.send(operations.GET_SCOPED, options)


class AsyncDefaultWithRawResponse:
    """The methods of `AsyncDefault`, but they return the whole response."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncDefault(sender.raw())
        self.get_any = async_raw(methods.get_any)
        self.get_open = async_raw(methods.get_open)
        self.get_either = async_raw(methods.get_either)
        self.get_query = async_raw(methods.get_query)
        self.get_scoped = async_raw(methods.get_scoped)

"""Servers without a tag: the methods of the clients."""

from __future__ import annotations

from functools import cached_property

from ..operations import default as operations
from ..runtime.raw import async_raw, raw
from ..runtime.requests import Options
from ..runtime.transport import AsyncSender, Sender


class Default:
    """The operations of Servers without a tag."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @cached_property
    def with_raw_response(self) -> DefaultWithRawResponse:
        """The same methods, but they return the whole response, with status and headers."""
        return DefaultWithRawResponse(self._sender)

    def where(self, *, options: Options | None = None) -> None:
        """`GET /where`

        Args:
            options: Timeout, extra headers and retries for this call.
        """
        return self._sender.send(operations.WHERE, options)

    def list_files(self, *, options: Options | None = None) -> None:
        """`GET /files`

        Args:
            options: Timeout, extra headers and retries for this call.
        """
        return self._sender.send(operations.LIST_FILES, options)

    def add_file(self, *, options: Options | None = None) -> None:
        """`POST /files`

        Args:
            options: Timeout, extra headers and retries for this call.
        """
        return self._sender.send(operations.ADD_FILE, options)

    def nearby(self, *, options: Options | None = None) -> None:
        """`GET /local`

        Args:
            options: Timeout, extra headers and retries for this call.
        """
        return self._sender.send(operations.NEARBY, options)


class DefaultWithRawResponse:
    """The methods of `Default`, but they return the whole response."""

    def __init__(self, sender: Sender) -> None:
        methods = Default(sender.raw())
        self.where = raw(methods.where)
        self.list_files = raw(methods.list_files)
        self.add_file = raw(methods.add_file)
        self.nearby = raw(methods.nearby)


class AsyncDefault:
    """`Default` for asynchronous code: the same methods, as coroutines."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @cached_property
    def with_raw_response(self) -> AsyncDefaultWithRawResponse:
        """The same methods, but they return the whole response, with status and headers."""
        return AsyncDefaultWithRawResponse(self._sender)

    async def where(self, *, options: Options | None = None) -> None:
        """`GET /where`

        Args:
            options: Timeout, extra headers and retries for this call.
        """
        return await self._sender.send(operations.WHERE, options)

    async def list_files(self, *, options: Options | None = None) -> None:
        """`GET /files`

        Args:
            options: Timeout, extra headers and retries for this call.
        """
        return await self._sender.send(operations.LIST_FILES, options)

    async def add_file(self, *, options: Options | None = None) -> None:
        """`POST /files`

        Args:
            options: Timeout, extra headers and retries for this call.
        """
        return await self._sender.send(operations.ADD_FILE, options)

    async def nearby(self, *, options: Options | None = None) -> None:
        """`GET /local`

        Args:
            options: Timeout, extra headers and retries for this call.
        """
        return await self._sender.send(operations.NEARBY, options)


class AsyncDefaultWithRawResponse:
    """The methods of `AsyncDefault`, but they return the whole response."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncDefault(sender.raw())
        self.where = async_raw(methods.where)
        self.list_files = async_raw(methods.list_files)
        self.add_file = async_raw(methods.add_file)
        self.nearby = async_raw(methods.nearby)

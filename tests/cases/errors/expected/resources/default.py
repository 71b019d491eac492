"""Errors without a tag: the methods of the clients."""

from __future__ import annotations

from functools import cached_property

from ..operations import default as operations
from ..runtime.raw import async_raw, raw
from ..runtime.requests import Options
from ..runtime.transport import AsyncSender, Sender


class Default:
    """The operations of Errors without a tag."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @cached_property
    def with_raw_response(self) -> DefaultWithRawResponse:
        """The same methods, but they return the whole response, with status and headers."""
        return DefaultWithRawResponse(self._sender)

    def list_pets(self, *, options: Options | None = None) -> list[str]:
        """`GET /pets`

        Args:
            options: Timeout, extra headers and retries for this call.

        Returns:
            All pets.

        Raises:
            errors.NotFound: 404. There is none.
            errors.ListPetsConflict: 409. Not now.
            errors.TooMany: 429. Wait.
            errors.ServerError: 5XX. Our fault.
            errors.Problem: default. Something else.
        """
        return self._sender.send(operations.LIST_PETS, options)

    def drop_pets(self, *, options: Options | None = None) -> None:
        """`DELETE /pets`

        Args:
            options: Timeout, extra headers and retries for this call.

        Raises:
            errors.NotFound: 404. There is none.
        """
        return self._sender.send(operations.DROP_PETS, options)


class DefaultWithRawResponse:
    """The methods of `Default`, but they return the whole response."""

    def __init__(self, sender: Sender) -> None:
        methods = Default(sender.raw())
        self.list_pets = raw(methods.list_pets)
        self.drop_pets = raw(methods.drop_pets)


class AsyncDefault:
    """`Default` for asynchronous code: the same methods, as coroutines."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @cached_property
    def with_raw_response(self) -> AsyncDefaultWithRawResponse:
        """The same methods, but they return the whole response, with status and headers."""
        return AsyncDefaultWithRawResponse(self._sender)

    async def list_pets(self, *, options: Options | None = None) -> list[str]:
        """`GET /pets`

        Args:
            options: Timeout, extra headers and retries for this call.

        Returns:
            All pets.

        Raises:
            errors.NotFound: 404. There is none.
            errors.ListPetsConflict: 409. Not now.
            errors.TooMany: 429. Wait.
            errors.ServerError: 5XX. Our fault.
            errors.Problem: default. Something else.
        """
        return await self._sender.send(operations.LIST_PETS, options)

    async def drop_pets(self, *, options: Options | None = None) -> None:
        """`DELETE /pets`

        Args:
            options: Timeout, extra headers and retries for this call.

        Raises:
            errors.NotFound: 404. There is none.
        """
        return await self._sender.send(operations.DROP_PETS, options)


class AsyncDefaultWithRawResponse:
    """The methods of `AsyncDefault`, but they return the whole response."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncDefault(sender.raw())
        self.list_pets = async_raw(methods.list_pets)
        self.drop_pets = async_raw(methods.drop_pets)

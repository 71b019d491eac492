"""Own names without a tag: the methods of the clients."""

from __future__ import annotations

from functools import cached_property

from .. import models
from ..operations import default as operations
from ..runtime.raw import async_raw, raw
from ..runtime.requests import Options
from ..runtime.transport import AsyncSender, Sender


class Default:
    """The operations of Own names without a tag."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @cached_property
    def with_raw_response(self) -> DefaultWithRawResponse:
        """The same methods, but they return the whole response, with status and headers."""
        return DefaultWithRawResponse(self._sender)

    def all_pets(self, *, options: Options | None = None) -> models.Pet:
        """`GET /pets`

        Args:
            options: Timeout, extra headers and retries for this call.

        Returns:
            Pets.
        """
        return self._sender.send(operations.ALL_PETS, options)


class DefaultWithRawResponse:
    """The methods of `Default`, but they return the whole response."""

    def __init__(self, sender: Sender) -> None:
        methods = Default(sender.raw())
        self.all_pets = raw(methods.all_pets)


class AsyncDefault:
    """`Default` for asynchronous code: the same methods, as coroutines."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @cached_property
    def with_raw_response(self) -> AsyncDefaultWithRawResponse:
        """The same methods, but they return the whole response, with status and headers."""
        return AsyncDefaultWithRawResponse(self._sender)

    async def all_pets(self, *, options: Options | None = None) -> models.Pet:
        """`GET /pets`

        Args:
            options: Timeout, extra headers and retries for this call.

        Returns:
            Pets.
        """
        return await self._sender.send(operations.ALL_PETS, options)


class AsyncDefaultWithRawResponse:
    """The methods of `AsyncDefault`, but they return the whole response."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncDefault(sender.raw())
        self.all_pets = async_raw(methods.all_pets)

"""Many files without a tag: the methods of the clients."""

from __future__ import annotations

from functools import cached_property

from .. import models
from ..operations import default as operations
from ..runtime.raw import async_raw, raw
from ..runtime.requests import Options
from ..runtime.transport import AsyncSender, Sender


class Default:
    """The operations of Many files without a tag."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @cached_property
    def with_raw_response(self) -> DefaultWithRawResponse:
        """The same methods, but they return the whole response, with status and headers."""
        return DefaultWithRawResponse(self._sender)

    def list_pets(self, *, options: Options | None = None) -> models.Pets:
        """`GET /pets`

        Args:
            options: Timeout, extra headers and retries for this call.

        Returns:
            All pets.

        Raises:
            errors.DefaultError: default. Trouble.
        """
        return self._sender.send(operations.LIST_PETS, options)

    def list_owners(
        self,
        *,
        limit: int | None = None,
        options: Options | None = None,
    ) -> list[models.Owner]:
        """`GET /owners`

        Args:
            options: Timeout, extra headers and retries for this call.

        Returns:
            All owners.

        Raises:
            errors.DefaultError: default. Trouble.
        """
        return self._sender.send(operations.LIST_OWNERS, options, limit=limit)


class DefaultWithRawResponse:
    """The methods of `Default`, but they return the whole response."""

    def __init__(self, sender: Sender) -> None:
        methods = Default(sender.raw())
        self.list_pets = raw(methods.list_pets)
        self.list_owners = raw(methods.list_owners)


class AsyncDefault:
    """`Default` for asynchronous code: the same methods, as coroutines."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @cached_property
    def with_raw_response(self) -> AsyncDefaultWithRawResponse:
        """The same methods, but they return the whole response, with status and headers."""
        return AsyncDefaultWithRawResponse(self._sender)

    async def list_pets(self, *, options: Options | None = None) -> models.Pets:
        """`GET /pets`

        Args:
            options: Timeout, extra headers and retries for this call.

        Returns:
            All pets.

        Raises:
            errors.DefaultError: default. Trouble.
        """
        return await self._sender.send(operations.LIST_PETS, options)

    async def list_owners(
        self,
        *,
        limit: int | None = None,
        options: Options | None = None,
    ) -> list[models.Owner]:
        """`GET /owners`

        Args:
            options: Timeout, extra headers and retries for this call.

        Returns:
            All owners.

        Raises:
            errors.DefaultError: default. Trouble.
        """
        return await self._sender.send(operations.LIST_OWNERS, options, limit=limit)


class AsyncDefaultWithRawResponse:
    """The methods of `AsyncDefault`, but they return the whole response."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncDefault(sender.raw())
        self.list_pets = async_raw(methods.list_pets)
        self.list_owners = async_raw(methods.list_owners)

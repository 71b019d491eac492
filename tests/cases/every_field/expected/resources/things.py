"""things: the methods of the clients."""

from __future__ import annotations

from functools import cached_property

from typing_extensions import deprecated

from .. import headers, models
from ..operations import things as operations
from ..runtime.raw import async_raw, raw
from ..runtime.requests import Options
from ..runtime.transport import AsyncSender, Sender


class Things:
    """The description of things"""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @cached_property
    def with_raw_response(self) -> ThingsWithRawResponse:
        """The same methods, but they return the whole response, with status and headers."""
        return ThingsWithRawResponse(self._sender)

    @deprecated("Deprecated by the API.", category=None)
    def get_thing(
        self,
        id: str,
        *,
        filter: models.GetThingFilter | None = None,
        sort: str | None = None,
        session: str | None = None,
        options: Options | None = None,
    ) -> models.AnyThing:
        """The summary of get.

        Deprecated.

        The description of get

        `GET /things/{id}`

        Args:
            id: The description of id
            filter: Deprecated.
            sort: The description of sort
            options: Timeout, extra headers and retries for this call.

        Returns:
            The description of the response

        Raises:
            errors.Thing: 4XX. The description beside the reference
            errors.DefaultError: default. The description of all else
        """
        return self._sender.send(
            operations.GET_THING,
            options,
            id=id,
            filter=filter,
            sort=sort,
            session=session,
        )


class ThingsWithRawResponse:
    """The methods of `Things`, but they return the whole response."""

    def __init__(self, sender: Sender) -> None:
        methods = Things(sender.raw())
        self.get_thing = raw(methods.get_thing, headers.RateHeaders)


class AsyncThings:
    """`Things` for asynchronous code: the same methods, as coroutines."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @cached_property
    def with_raw_response(self) -> AsyncThingsWithRawResponse:
        """The same methods, but they return the whole response, with status and headers."""
        return AsyncThingsWithRawResponse(self._sender)

    @deprecated("Deprecated by the API.", category=None)
    async def get_thing(
        self,
        id: str,
        *,
        filter: models.GetThingFilter | None = None,
        sort: str | None = None,
        session: str | None = None,
        options: Options | None = None,
    ) -> models.AnyThing:
        """The summary of get.

        Deprecated.

        The description of get

        `GET /things/{id}`

        Args:
            id: The description of id
            filter: Deprecated.
            sort: The description of sort
            options: Timeout, extra headers and retries for this call.

        Returns:
            The description of the response

        Raises:
            errors.Thing: 4XX. The description beside the reference
            errors.DefaultError: default. The description of all else
        """
        return await self._sender.send(
            operations.GET_THING,
            options,
            id=id,
            filter=filter,
            sort=sort,
            session=session,
        )


class AsyncThingsWithRawResponse:
    """The methods of `AsyncThings`, but they return the whole response."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncThings(sender.raw())
        self.get_thing = async_raw(methods.get_thing, headers.RateHeaders)

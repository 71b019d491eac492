"""Every field without a tag: the methods of the clients."""

from __future__ import annotations

from functools import cached_property

from .. import models
from ..operations import default as operations
from ..runtime.raw import async_raw, raw
from ..runtime.requests import Options
from ..runtime.streaming import AsyncStream, Stream
from ..runtime.transport import AsyncSender, Sender


class Default:
    """The operations of Every field without a tag."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @cached_property
    def with_raw_response(self) -> DefaultWithRawResponse:
        """The same methods, but they return the whole response, with status and headers."""
        return DefaultWithRawResponse(self._sender)

    def put_thing(
        self,
        body: models.AnyThing,
        id: str,
        *,
        options: Options | None = None,
    ) -> None:
        """The summary of the path.

        The description of the path

        `PUT /things/{id}`

        Args:
            body: The description of the body
            id: The description of id
            options: Timeout, extra headers and retries for this call.
        """
        return self._sender.send(operations.PUT_THING, options, body=body, id=id)

    def query_thing(
        self,
        id: str,
        body: models.QueryThingRequest | None = None,
        *,
        whole: models.QueryThingWhole | None = None,
        options: Options | None = None,
    ) -> Stream[models.AnyThing]:
        """The summary of the path.

        The description of the path

        `QUERY /things/{id}`

        Args:
            id: The description of id
            options: Timeout, extra headers and retries for this call.

        Returns:
            Found.
        """
        return self._sender.send(
            operations.QUERY_THING,
            options,
            id=id,
            body=body,
            whole=whole,
        )

    def copy_thing(self, id: str, *, options: Options | None = None) -> None:
        """The summary of the path.

        The description of the path

        `COPY /things/{id}`

        Args:
            id: The description of id
            options: Timeout, extra headers and retries for this call.
        """
        return self._sender.send(operations.COPY_THING, options, id=id)


class DefaultWithRawResponse:
    """The methods of `Default`, but they return the whole response."""

    def __init__(self, sender: Sender) -> None:
        methods = Default(sender.raw())
        self.put_thing = raw(methods.put_thing)
        self.query_thing = raw(methods.query_thing)
        self.copy_thing = raw(methods.copy_thing)


class AsyncDefault:
    """`Default` for asynchronous code: the same methods, as coroutines."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @cached_property
    def with_raw_response(self) -> AsyncDefaultWithRawResponse:
        """The same methods, but they return the whole response, with status and headers."""
        return AsyncDefaultWithRawResponse(self._sender)

    async def put_thing(
        self,
        body: models.AnyThing,
        id: str,
        *,
        options: Options | None = None,
    ) -> None:
        """The summary of the path.

        The description of the path

        `PUT /things/{id}`

        Args:
            body: The description of the body
            id: The description of id
            options: Timeout, extra headers and retries for this call.
        """
        return await self._sender.send(operations.PUT_THING, options, body=body, id=id)

    async def query_thing(
        self,
        id: str,
        body: models.QueryThingRequest | None = None,
        *,
        whole: models.QueryThingWhole | None = None,
        options: Options | None = None,
    ) -> AsyncStream[models.AnyThing]:
        """The summary of the path.

        The description of the path

        `QUERY /things/{id}`

        Args:
            id: The description of id
            options: Timeout, extra headers and retries for this call.

        Returns:
            Found.
        """
        return await self._sender.send(
            operations.QUERY_THING,
            options,
            id=id,
            body=body,
            whole=whole,
        )

    async def copy_thing(self, id: str, *, options: Options | None = None) -> None:
        """The summary of the path.

        The description of the path

        `COPY /things/{id}`

        Args:
            id: The description of id
            options: Timeout, extra headers and retries for this call.
        """
        return await self._sender.send(operations.COPY_THING, options, id=id)


class AsyncDefaultWithRawResponse:
    """The methods of `AsyncDefault`, but they return the whole response."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncDefault(sender.raw())
        self.put_thing = async_raw(methods.put_thing)
        self.query_thing = async_raw(methods.query_thing)
        self.copy_thing = async_raw(methods.copy_thing)

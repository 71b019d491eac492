"""import: the methods of the clients."""

from __future__ import annotations

from functools import cached_property

from .. import models
from ..operations import import_ as operations
from ..runtime.raw import async_raw, raw
from ..runtime.requests import Options
from ..runtime.transport import AsyncSender, Sender


class Import:
    """Keywords everywhere."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @cached_property
    def with_raw_response(self) -> ImportWithRawResponse:
        """The same methods, but they return the whole response, with status and headers."""
        return ImportWithRawResponse(self._sender)

    def import_(
        self,
        id: str,
        body: models.Class | None = None,
        *,
        query_id: str | None = None,
        x_id: str | None = None,
        self_: str | None = None,
        body_: str | None = None,
        options_: str | None = None,
        options: Options | None = None,
    ) -> models.List:
        """`GET /things/{id}`

        Args:
            options: Timeout, extra headers and retries for this call.

        Returns:
            Fine.
        """
        return self._sender.send(
            operations.IMPORT_,
            options,
            id=id,
            body=body,
            query_id=query_id,
            x_id=x_id,
            self_=self_,
            body_=body_,
            options_=options_,
        )

    def delete_things_by_id(self, id: str, *, options: Options | None = None) -> None:
        """`DELETE /things/{id}`

        Args:
            options: Timeout, extra headers and retries for this call.
        """
        return self._sender.send(operations.DELETE_THINGS_BY_ID, options, id=id)


class ImportWithRawResponse:
    """The methods of `Import`, but they return the whole response."""

    def __init__(self, sender: Sender) -> None:
        methods = Import(sender.raw())
        self.import_ = raw(methods.import_)
        self.delete_things_by_id = raw(methods.delete_things_by_id)


class AsyncImport:
    """`Import` for asynchronous code: the same methods, as coroutines."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @cached_property
    def with_raw_response(self) -> AsyncImportWithRawResponse:
        """The same methods, but they return the whole response, with status and headers."""
        return AsyncImportWithRawResponse(self._sender)

    async def import_(
        self,
        id: str,
        body: models.Class | None = None,
        *,
        query_id: str | None = None,
        x_id: str | None = None,
        self_: str | None = None,
        body_: str | None = None,
        options_: str | None = None,
        options: Options | None = None,
    ) -> models.List:
        """`GET /things/{id}`

        Args:
            options: Timeout, extra headers and retries for this call.

        Returns:
            Fine.
        """
        return await self._sender.send(
            operations.IMPORT_,
            options,
            id=id,
            body=body,
            query_id=query_id,
            x_id=x_id,
            self_=self_,
            body_=body_,
            options_=options_,
        )

    async def delete_things_by_id(
        self,
        id: str,
        *,
        options: Options | None = None,
    ) -> None:
        """`DELETE /things/{id}`

        Args:
            options: Timeout, extra headers and retries for this call.
        """
        return await self._sender.send(operations.DELETE_THINGS_BY_ID, options, id=id)


class AsyncImportWithRawResponse:
    """The methods of `AsyncImport`, but they return the whole response."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncImport(sender.raw())
        self.import_ = async_raw(methods.import_)
        self.delete_things_by_id = async_raw(methods.delete_things_by_id)

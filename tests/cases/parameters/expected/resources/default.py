"""Parameters without a tag: the methods of the clients."""

from __future__ import annotations

from datetime import datetime
from functools import cached_property
from typing import Any
from uuid import UUID

from .. import models
from ..operations import default as operations
from ..runtime.raw import async_raw, raw
from ..runtime.requests import Options
from ..runtime.transport import AsyncSender, Sender


class Default:
    """The operations of Parameters without a tag."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @cached_property
    def with_raw_response(self) -> DefaultWithRawResponse:
        """The same methods, but they return the whole response, with status and headers."""
        return DefaultWithRawResponse(self._sender)

    def get_plain(
        self,
        id: int,
        point: list[float],
        *,
        q: str,
        limit: int | None = None,
        sort: list[str] | None = None,
        ids: list[int] | None = None,
        filter: models.GetPlainFilter | None = None,
        where: dict[str, Any] | None = None,
        x_trace: UUID | None = None,
        session: str | None = None,
        since: datetime | None = None,
        options: Options | None = None,
    ) -> None:
        """`GET /plain/{id}/{point}`

        Args:
            id: Which one.
            limit: Default: `10`.
            since: Deprecated.
            options: Timeout, extra headers and retries for this call.
        """
        return self._sender.send(
            operations.GET_PLAIN,
            options,
            id=id,
            point=point,
            q=q,
            limit=limit,
            sort=sort,
            ids=ids,
            filter=filter,
            where=where,
            x_trace=x_trace,
            session=session,
            since=since,
        )

    def get_styled(
        self,
        matrix: list[str],
        label: models.GetStyledLabel,
        *,
        options: Options | None = None,
    ) -> None:
        """`GET /styled/{matrix}/{label}`

        Args:
            options: Timeout, extra headers and retries for this call.
        """
        return self._sender.send(
            operations.GET_STYLED,
            options,
            matrix=matrix,
            label=label,
        )

    def get_several(
        self,
        *,
        created: int | models.GetSeveralCreatedGt | None = None,
        either: int | list[int] | None = None,
        ids: list[int] | None = None,
        spaced: list[str] | None = None,
        page: models.GetSeveralPage | None = None,
        sort: models.GetSeveralSort | None = None,
        path: str | None = None,
        flag: bool | None = None,
        x_tags: list[str] | None = None,
        list: list[str] | None = None,
        plain: str | None = None,
        options: Options | None = None,
    ) -> None:
        """`GET /several`

        Args:
            options: Timeout, extra headers and retries for this call.
        """
        return self._sender.send(
            operations.GET_SEVERAL,
            options,
            created=created,
            either=either,
            ids=ids,
            spaced=spaced,
            page=page,
            sort=sort,
            path=path,
            flag=flag,
            x_tags=x_tags,
            list=list,
            plain=plain,
        )

    def get_whole(
        self,
        *,
        whole: models.GetWholeWhole | None = None,
        options: Options | None = None,
    ) -> None:
        """`GET /whole`

        Args:
            options: Timeout, extra headers and retries for this call.
        """
        return self._sender.send(operations.GET_WHOLE, options, whole=whole)


class DefaultWithRawResponse:
    """The methods of `Default`, but they return the whole response."""

    def __init__(self, sender: Sender) -> None:
        methods = Default(sender.raw())
        self.get_plain = raw(methods.get_plain)
        self.get_styled = raw(methods.get_styled)
        self.get_several = raw(methods.get_several)
        self.get_whole = raw(methods.get_whole)


class AsyncDefault:
    """`Default` for asynchronous code: the same methods, as coroutines."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @cached_property
    def with_raw_response(self) -> AsyncDefaultWithRawResponse:
        """The same methods, but they return the whole response, with status and headers."""
        return AsyncDefaultWithRawResponse(self._sender)

    async def get_plain(
        self,
        id: int,
        point: list[float],
        *,
        q: str,
        limit: int | None = None,
        sort: list[str] | None = None,
        ids: list[int] | None = None,
        filter: models.GetPlainFilter | None = None,
        where: dict[str, Any] | None = None,
        x_trace: UUID | None = None,
        session: str | None = None,
        since: datetime | None = None,
        options: Options | None = None,
    ) -> None:
        """`GET /plain/{id}/{point}`

        Args:
            id: Which one.
            limit: Default: `10`.
            since: Deprecated.
            options: Timeout, extra headers and retries for this call.
        """
        return await self._sender.send(
            operations.GET_PLAIN,
            options,
            id=id,
            point=point,
            q=q,
            limit=limit,
            sort=sort,
            ids=ids,
            filter=filter,
            where=where,
            x_trace=x_trace,
            session=session,
            since=since,
        )

    async def get_styled(
        self,
        matrix: list[str],
        label: models.GetStyledLabel,
        *,
        options: Options | None = None,
    ) -> None:
        """`GET /styled/{matrix}/{label}`

        Args:
            options: Timeout, extra headers and retries for this call.
        """
        return await self._sender.send(
            operations.GET_STYLED,
            options,
            matrix=matrix,
            label=label,
        )

    async def get_several(
        self,
        *,
        created: int | models.GetSeveralCreatedGt | None = None,
        either: int | list[int] | None = None,
        ids: list[int] | None = None,
        spaced: list[str] | None = None,
        page: models.GetSeveralPage | None = None,
        sort: models.GetSeveralSort | None = None,
        path: str | None = None,
        flag: bool | None = None,
        x_tags: list[str] | None = None,
        list: list[str] | None = None,
        plain: str | None = None,
        options: Options | None = None,
    ) -> None:
        """`GET /several`

        Args:
            options: Timeout, extra headers and retries for this call.
        """
        return await self._sender.send(
            operations.GET_SEVERAL,
            options,
            created=created,
            either=either,
            ids=ids,
            spaced=spaced,
            page=page,
            sort=sort,
            path=path,
            flag=flag,
            x_tags=x_tags,
            list=list,
            plain=plain,
        )

    async def get_whole(
        self,
        *,
        whole: models.GetWholeWhole | None = None,
        options: Options | None = None,
    ) -> None:
        """`GET /whole`

        Args:
            options: Timeout, extra headers and retries for this call.
        """
        return await self._sender.send(operations.GET_WHOLE, options, whole=whole)


class AsyncDefaultWithRawResponse:
    """The methods of `AsyncDefault`, but they return the whole response."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncDefault(sender.raw())
        self.get_plain = async_raw(methods.get_plain)
        self.get_styled = async_raw(methods.get_styled)
        self.get_several = async_raw(methods.get_several)
        self.get_whole = async_raw(methods.get_whole)

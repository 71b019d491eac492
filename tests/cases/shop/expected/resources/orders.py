"""orders: the methods of the clients."""

from __future__ import annotations

from datetime import datetime
from functools import cached_property
from uuid import UUID

from .. import headers, models
from ..operations import orders as operations
from ..runtime.raw import async_raw, raw
from ..runtime.requests import Options
from ..runtime.transport import AsyncSender, Sender


class Orders:
    """The operations of orders."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @cached_property
    def with_raw_response(self) -> OrdersWithRawResponse:
        """The same methods, but they return the whole response, with status and headers."""
        return OrdersWithRawResponse(self._sender)

    def list_orders(
        self,
        *,
        limit: int | None = None,
        tags: list[models.Tag] | None = None,
        states: list[models.State] | None = None,
        since: datetime | None = None,
        paid: bool | None = None,
        price: models.Range | None = None,
        x_request_id: UUID | None = None,
        options: Options | None = None,
    ) -> list[models.Order]:
        """`GET /orders`

        Args:
            options: Timeout, extra headers and retries for this call.

        Returns:
            The orders.

        Raises:
            errors.BadRequest: 400. The request is malformed.
            errors.Unauthorized: 401. The token is missing.
        """
        return self._sender.send(
            operations.LIST_ORDERS,
            options,
            limit=limit,
            tags=tags,
            states=states,
            since=since,
            paid=paid,
            price=price,
            x_request_id=x_request_id,
        )

    def add_order(
        self,
        body: models.OrderRequest,
        *,
        options: Options | None = None,
    ) -> models.Order:
        """`POST /orders`

        Args:
            options: Timeout, extra headers and retries for this call.

        Returns:
            The order, with its number.

        Raises:
            errors.BadRequest: 400. The request is malformed.
            errors.Unauthorized: 401. The token is missing.
        """
        return self._sender.send(operations.ADD_ORDER, options, body=body)

    def get_order(self, id: UUID, *, options: Options | None = None) -> models.Order:
        """`GET /orders/{id}`

        Args:
            options: Timeout, extra headers and retries for this call.

        Returns:
            The order.

        Raises:
            errors.BadRequest: 400. The request is malformed.
            errors.Unauthorized: 401. The token is missing.
        """
        return self._sender.send(operations.GET_ORDER, options, id=id)

    def drop_order(self, id: UUID, *, options: Options | None = None) -> None:
        """`DELETE /orders/{id}`

        Args:
            options: Timeout, extra headers and retries for this call.

        Raises:
            errors.BadRequest: 400. The request is malformed.
            errors.Unauthorized: 401. The token is missing.
        """
        return self._sender.send(operations.DROP_ORDER, options, id=id)

    def set_line(
        self,
        id: UUID,
        number: int,
        body: models.Line | None = None,
        *,
        options: Options | None = None,
    ) -> models.Line:
        """`PUT /orders/{id}/lines/{number}`

        Args:
            options: Timeout, extra headers and retries for this call.

        Returns:
            The line.

        Raises:
            errors.BadRequest: 400. The request is malformed.
            errors.Unauthorized: 401. The token is missing.
        """
        return self._sender.send(
            operations.SET_LINE,
            options,
            id=id,
            number=number,
            body=body,
        )


class OrdersWithRawResponse:
    """The methods of `Orders`, but they return the whole response."""

    def __init__(self, sender: Sender) -> None:
        methods = Orders(sender.raw())
        self.list_orders = raw(methods.list_orders, headers.TotalHeaders)
        self.add_order = raw(methods.add_order)
        self.get_order = raw(methods.get_order)
        self.drop_order = raw(methods.drop_order)
        self.set_line = raw(methods.set_line)


class AsyncOrders:
    """`Orders` for asynchronous code: the same methods, as coroutines."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @cached_property
    def with_raw_response(self) -> AsyncOrdersWithRawResponse:
        """The same methods, but they return the whole response, with status and headers."""
        return AsyncOrdersWithRawResponse(self._sender)

    async def list_orders(
        self,
        *,
        limit: int | None = None,
        tags: list[models.Tag] | None = None,
        states: list[models.State] | None = None,
        since: datetime | None = None,
        paid: bool | None = None,
        price: models.Range | None = None,
        x_request_id: UUID | None = None,
        options: Options | None = None,
    ) -> list[models.Order]:
        """`GET /orders`

        Args:
            options: Timeout, extra headers and retries for this call.

        Returns:
            The orders.

        Raises:
            errors.BadRequest: 400. The request is malformed.
            errors.Unauthorized: 401. The token is missing.
        """
        return await self._sender.send(
            operations.LIST_ORDERS,
            options,
            limit=limit,
            tags=tags,
            states=states,
            since=since,
            paid=paid,
            price=price,
            x_request_id=x_request_id,
        )

    async def add_order(
        self,
        body: models.OrderRequest,
        *,
        options: Options | None = None,
    ) -> models.Order:
        """`POST /orders`

        Args:
            options: Timeout, extra headers and retries for this call.

        Returns:
            The order, with its number.

        Raises:
            errors.BadRequest: 400. The request is malformed.
            errors.Unauthorized: 401. The token is missing.
        """
        return await self._sender.send(operations.ADD_ORDER, options, body=body)

    async def get_order(
        self,
        id: UUID,
        *,
        options: Options | None = None,
    ) -> models.Order:
        """`GET /orders/{id}`

        Args:
            options: Timeout, extra headers and retries for this call.

        Returns:
            The order.

        Raises:
            errors.BadRequest: 400. The request is malformed.
            errors.Unauthorized: 401. The token is missing.
        """
        return await self._sender.send(operations.GET_ORDER, options, id=id)

    async def drop_order(self, id: UUID, *, options: Options | None = None) -> None:
        """`DELETE /orders/{id}`

        Args:
            options: Timeout, extra headers and retries for this call.

        Raises:
            errors.BadRequest: 400. The request is malformed.
            errors.Unauthorized: 401. The token is missing.
        """
        return await self._sender.send(operations.DROP_ORDER, options, id=id)

    async def set_line(
        self,
        id: UUID,
        number: int,
        body: models.Line | None = None,
        *,
        options: Options | None = None,
    ) -> models.Line:
        """`PUT /orders/{id}/lines/{number}`

        Args:
            options: Timeout, extra headers and retries for this call.

        Returns:
            The line.

        Raises:
            errors.BadRequest: 400. The request is malformed.
            errors.Unauthorized: 401. The token is missing.
        """
        return await self._sender.send(
            operations.SET_LINE,
            options,
            id=id,
            number=number,
            body=body,
        )


class AsyncOrdersWithRawResponse:
    """The methods of `AsyncOrders`, but they return the whole response."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncOrders(sender.raw())
        self.list_orders = async_raw(methods.list_orders, headers.TotalHeaders)
        self.add_order = async_raw(methods.add_order)
        self.get_order = async_raw(methods.get_order)
        self.drop_order = async_raw(methods.drop_order)
        self.set_line = async_raw(methods.set_line)

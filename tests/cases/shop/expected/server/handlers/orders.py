"""orders: the methods of the server."""

from __future__ import annotations

from abc import ABC, abstractmethod
from datetime import datetime
from uuid import UUID

from ... import models
from ...operations import orders as operations
from ...runtime.replies import Outcome
from ...runtime.serving import Route, unimplemented


class OrdersHandler(ABC):
    """The operations of orders.

    Methods may be async or not; those that are not run in a thread. They return the result,
    or raise an error from `errors`.
    """

    @abstractmethod
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
    ) -> Outcome[list[models.Order]]:
        """`GET /orders`

        Returns:
            The orders.

        Raises:
            errors.BadRequest: 400. The request is malformed.
            errors.Unauthorized: 401. The token is missing.
        """

    @abstractmethod
    def add_order(self, body: models.OrderRequest) -> Outcome[models.Order]:
        """`POST /orders`

        Returns:
            The order, with its number.

        Raises:
            errors.BadRequest: 400. The request is malformed.
            errors.Unauthorized: 401. The token is missing.
        """

    @abstractmethod
    def get_order(self, id: UUID) -> Outcome[models.Order]:
        """`GET /orders/{id}`

        Returns:
            The order.

        Raises:
            errors.BadRequest: 400. The request is malformed.
            errors.Unauthorized: 401. The token is missing.
        """

    @abstractmethod
    def drop_order(self, id: UUID) -> Outcome[None]:
        """`DELETE /orders/{id}`

        Raises:
            errors.BadRequest: 400. The request is malformed.
            errors.Unauthorized: 401. The token is missing.
        """

    @abstractmethod
    def set_line(
        self,
        id: UUID,
        number: int,
        body: models.Line | None = None,
    ) -> Outcome[models.Line]:
        """`PUT /orders/{id}/lines/{number}`

        Returns:
            The line.

        Raises:
            errors.BadRequest: 400. The request is malformed.
            errors.Unauthorized: 401. The token is missing.
        """


class UnimplementedOrdersHandler(OrdersHandler):
    """Answers 501 to every operation. Override the ones you implement."""

    list_orders = unimplemented(OrdersHandler.list_orders)
    add_order = unimplemented(OrdersHandler.add_order)
    get_order = unimplemented(OrdersHandler.get_order)
    drop_order = unimplemented(OrdersHandler.drop_order)
    set_line = unimplemented(OrdersHandler.set_line)


def routes(handler: OrdersHandler) -> list[Route]:
    """Each operation with the method that answers it."""
    return [
        (operations.LIST_ORDERS, handler.list_orders),
        (operations.ADD_ORDER, handler.add_order),
        (operations.GET_ORDER, handler.get_order),
        (operations.DROP_ORDER, handler.drop_order),
        (operations.SET_LINE, handler.set_line),
    ]

"""Shop as a FastAPI application."""

from __future__ import annotations

from pathlib import Path

from fastapi import APIRouter

from ..runtime import serving
from ..runtime.serving import Application, Authenticate, Route
from .handlers import account as account_
from .handlers import orders as orders_


def router(
    *,
    orders: orders_.OrdersHandler | None = None,
    account: account_.AccountHandler | None = None,
    authenticate: Authenticate | None = None,
) -> APIRouter:
    """The operations that there are handlers for, to be included in a FastAPI
    application of yours.

    `authenticate` is given the credentials of a request, and judges them: it raises an error of
    `errors`, or gives what handlers then find in `caller`. Without it, credentials have to be
    there, and nobody looks at them.
    """
    routes: list[Route] = [
        *(orders_.routes(orders) if orders else ()),
        *(account_.routes(account) if account else ()),
    ]
    return serving.router(routes, authenticate)


def create_app(
    *,
    orders: orders_.OrdersHandler | None = None,
    account: account_.AccountHandler | None = None,
    authenticate: Authenticate | None = None,
) -> Application:
    """An application of nothing but this: all operations, `/openapi.json` and `/docs`.

    Operations without a handler answer 501.
    """
    made = router(
        orders=orders or orders_.UnimplementedOrdersHandler(),
        account=account or account_.UnimplementedAccountHandler(),
        authenticate=authenticate,
    )
    return Application(Path(__file__).with_name("openapi.json"), made)

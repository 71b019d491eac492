"""Shop as a FastAPI application."""

from __future__ import annotations

from pathlib import Path

from fastapi import APIRouter

from ..runtime import serving
from ..runtime.application import Application
from ..runtime.bodies import MAX_BODY
from ..runtime.serving import Authenticate, Route
from .handlers import account as account_
from .handlers import orders as orders_


def router(
    *,
    orders: orders_.OrdersHandler | None = None,
    account: account_.AccountHandler | None = None,
    authenticate: Authenticate | None = None,
    max_body: int | None = MAX_BODY,
) -> APIRouter:
    """The operations that have a handler, to include in your own FastAPI application:
    `include_router(router(…), prefix="/v1")`.

    `authenticate` gets the credentials of each request that needs some. It raises an error
    from `errors`, or returns what handlers then find in `caller`. Without it, credentials
    must be present but are not checked. Bodies of more than `max_body` bytes are refused
    (413).
    """
    routes: list[Route] = [
        *(orders_.routes(orders) if orders is not None else ()),
        *(account_.routes(account) if account is not None else ()),
    ]
    return serving.router(routes, authenticate, max_body)


def create_app(
    *,
    orders: orders_.OrdersHandler | None = None,
    account: account_.AccountHandler | None = None,
    authenticate: Authenticate | None = None,
    max_body: int | None = MAX_BODY,
    base_path: str = "",
) -> Application:
    """A complete application: all operations, `/openapi.json` and `/docs`.

    Operations are served under `base_path`, by default the document's. Those without a
    handler answer 501. `authenticate` and `max_body` are those of `router`.
    """
    if orders is None:
        orders = orders_.UnimplementedOrdersHandler()
    if account is None:
        account = account_.UnimplementedAccountHandler()
    made = router(
        orders=orders,
        account=account,
        authenticate=authenticate,
        max_body=max_body,
    )
    document = Path(__file__).with_name("openapi.json")
    return Application(document, made, base_path)

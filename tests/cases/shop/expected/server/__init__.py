"""The server side of Shop.

Implement the handlers of `server.handlers`, each in a module of yours, and serve them with
`create_app`, or mount `router` into an application of yours. FastAPI is needed.
"""

from __future__ import annotations

from ..runtime.replies import Reply
from ..runtime.security import Credentials
from ..runtime.serving import caller
from .app import create_app, router
from .handlers.account import AccountHandler, UnimplementedAccountHandler
from .handlers.orders import OrdersHandler, UnimplementedOrdersHandler

__all__ = [
    "Credentials",
    "Reply",
    "caller",
    "create_app",
    "router",
    "OrdersHandler",
    "UnimplementedOrdersHandler",
    "AccountHandler",
    "UnimplementedAccountHandler",
]

"""The server side of Hierarchies.

Implement the handlers of `server.handlers` in your own modules, and serve them with
`create_app`, or include `router` in your own FastAPI application.

In a handler, `caller.get()` is the authenticated caller, and `request.get()` is FastAPI's
request, with whatever your dependencies and middleware left in its `state`.
"""

from __future__ import annotations

from ..runtime.replies import Reply
from ..runtime.security import Credentials
from ..runtime.serving import caller, request
from .app import create_app, router
from .handlers.pets import PetsHandler, UnimplementedPetsHandler

__all__ = [
    "Credentials",
    "Reply",
    "caller",
    "create_app",
    "request",
    "router",
    "PetsHandler",
    "UnimplementedPetsHandler",
]

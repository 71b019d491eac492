"""The server side of Nullable.

Implement the handlers of `server.handlers`, each in a module of yours, and serve them
with `create_app`, or include `router` in an application of yours. FastAPI is needed.

In a handler, `caller.get()` is who was authenticated, and `request.get()` the request
as FastAPI has it, with all that your dependencies and middleware left in its `state`.
"""

from __future__ import annotations

from ..runtime.replies import Reply
from ..runtime.security import Credentials
from ..runtime.serving import caller, request
from .app import create_app, router

__all__ = [
    "Credentials",
    "Reply",
    "caller",
    "create_app",
    "request",
    "router",
]

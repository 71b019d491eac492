"""The server side of Every field.

Implement the handlers of `server.handlers`, each in a module of yours, and serve them with
`create_app`, or mount `router` into an application of yours. FastAPI is needed.
"""

from __future__ import annotations

from ..runtime.replies import Reply
from ..runtime.security import Credentials
from ..runtime.serving import caller
from .app import create_app, router
from .handlers.default import DefaultHandler, UnimplementedDefaultHandler
from .handlers.things import ThingsHandler, UnimplementedThingsHandler

__all__ = [
    "Credentials",
    "Reply",
    "caller",
    "create_app",
    "router",
    "ThingsHandler",
    "UnimplementedThingsHandler",
    "DefaultHandler",
    "UnimplementedDefaultHandler",
]

"""The server side of Talon.One Third-party API.

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
from .handlers.braze import BrazeHandler, UnimplementedBrazeHandler
from .handlers.cdp import CdpHandler, UnimplementedCdpHandler
from .handlers.cep import CepHandler, UnimplementedCepHandler
from .handlers.emarsys import EmarsysHandler, UnimplementedEmarsysHandler
from .handlers.iterable import IterableHandler, UnimplementedIterableHandler
from .handlers.m_particle import MParticleHandler, UnimplementedMParticleHandler
from .handlers.segment import SegmentHandler, UnimplementedSegmentHandler

__all__ = [
    "Credentials",
    "Reply",
    "caller",
    "create_app",
    "request",
    "router",
    "BrazeHandler",
    "UnimplementedBrazeHandler",
    "CdpHandler",
    "UnimplementedCdpHandler",
    "CepHandler",
    "UnimplementedCepHandler",
    "EmarsysHandler",
    "UnimplementedEmarsysHandler",
    "IterableHandler",
    "UnimplementedIterableHandler",
    "MParticleHandler",
    "UnimplementedMParticleHandler",
    "SegmentHandler",
    "UnimplementedSegmentHandler",
]

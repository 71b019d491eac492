"""The server side of Talon.One Third-party API.

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

"""Talon.One Third-party API as a FastAPI application."""

from __future__ import annotations

from pathlib import Path

from fastapi import APIRouter

from ..runtime import serving
from ..runtime.application import Application
from ..runtime.serving import Authenticate, Route
from .handlers import braze as braze_
from .handlers import cdp as cdp_
from .handlers import cep as cep_
from .handlers import emarsys as emarsys_
from .handlers import iterable as iterable_
from .handlers import m_particle as m_particle_
from .handlers import segment as segment_


def router(
    *,
    braze: braze_.BrazeHandler | None = None,
    cdp: cdp_.CdpHandler | None = None,
    cep: cep_.CepHandler | None = None,
    emarsys: emarsys_.EmarsysHandler | None = None,
    iterable: iterable_.IterableHandler | None = None,
    m_particle: m_particle_.MParticleHandler | None = None,
    segment: segment_.SegmentHandler | None = None,
    authenticate: Authenticate | None = None,
    max_body: int | None = 100_000_000,
) -> APIRouter:
    """The operations that have a handler, to include in your own FastAPI application:
    `include_router(router(…), prefix="/v1")`.

    `authenticate` gets the credentials of each request that needs some. It raises an error
    from `errors`, or returns what handlers then find in `caller`. Without it, credentials
    must be present but are not checked. Bodies of more than `max_body` bytes are refused
    (413).
    """
    routes: list[Route] = [
        *(braze_.routes(braze) if braze else ()),
        *(cdp_.routes(cdp) if cdp else ()),
        *(cep_.routes(cep) if cep else ()),
        *(emarsys_.routes(emarsys) if emarsys else ()),
        *(iterable_.routes(iterable) if iterable else ()),
        *(m_particle_.routes(m_particle) if m_particle else ()),
        *(segment_.routes(segment) if segment else ()),
    ]
    return serving.router(routes, authenticate, max_body)


def create_app(
    *,
    braze: braze_.BrazeHandler | None = None,
    cdp: cdp_.CdpHandler | None = None,
    cep: cep_.CepHandler | None = None,
    emarsys: emarsys_.EmarsysHandler | None = None,
    iterable: iterable_.IterableHandler | None = None,
    m_particle: m_particle_.MParticleHandler | None = None,
    segment: segment_.SegmentHandler | None = None,
    authenticate: Authenticate | None = None,
    max_body: int | None = 100_000_000,
    base_path: str = "",
) -> Application:
    """A complete application: all operations, `/openapi.json` and `/docs`.

    Operations are served under `base_path`, by default the document's. Those without a
    handler answer 501. `authenticate` and `max_body` are those of `router`.
    """
    made = router(
        braze=braze or braze_.UnimplementedBrazeHandler(),
        cdp=cdp or cdp_.UnimplementedCdpHandler(),
        cep=cep or cep_.UnimplementedCepHandler(),
        emarsys=emarsys or emarsys_.UnimplementedEmarsysHandler(),
        iterable=iterable or iterable_.UnimplementedIterableHandler(),
        m_particle=m_particle or m_particle_.UnimplementedMParticleHandler(),
        segment=segment or segment_.UnimplementedSegmentHandler(),
        authenticate=authenticate,
        max_body=max_body,
    )
    document = Path(__file__).with_name("openapi.json")
    return Application(document, made, base_path)

"""Talon.One Third-party API as a FastAPI application."""

from __future__ import annotations

from pathlib import Path

from fastapi import APIRouter

from ..runtime import serving
from ..runtime.application import Application
from ..runtime.bodies import MAX_BODY
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
        *(braze_.routes(braze) if braze is not None else ()),
        *(cdp_.routes(cdp) if cdp is not None else ()),
        *(cep_.routes(cep) if cep is not None else ()),
        *(emarsys_.routes(emarsys) if emarsys is not None else ()),
        *(iterable_.routes(iterable) if iterable is not None else ()),
        *(m_particle_.routes(m_particle) if m_particle is not None else ()),
        *(segment_.routes(segment) if segment is not None else ()),
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
    max_body: int | None = MAX_BODY,
    base_path: str = "",
) -> Application:
    """A complete application: all operations, `/openapi.json` and `/docs`.

    Operations are served under `base_path`, by default the document's. Those without a
    handler answer 501. `authenticate` and `max_body` are those of `router`.
    """
    if braze is None:
        braze = braze_.UnimplementedBrazeHandler()
    if cdp is None:
        cdp = cdp_.UnimplementedCdpHandler()
    if cep is None:
        cep = cep_.UnimplementedCepHandler()
    if emarsys is None:
        emarsys = emarsys_.UnimplementedEmarsysHandler()
    if iterable is None:
        iterable = iterable_.UnimplementedIterableHandler()
    if m_particle is None:
        m_particle = m_particle_.UnimplementedMParticleHandler()
    if segment is None:
        segment = segment_.UnimplementedSegmentHandler()
    made = router(
        braze=braze,
        cdp=cdp,
        cep=cep,
        emarsys=emarsys,
        iterable=iterable,
        m_particle=m_particle,
        segment=segment,
        authenticate=authenticate,
        max_body=max_body,
    )
    document = Path(__file__).with_name("openapi.json")
    return Application(document, made, base_path)

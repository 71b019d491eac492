"""Talon.One Third-party API as a FastAPI application."""

from __future__ import annotations

from pathlib import Path

from fastapi import APIRouter

from ..runtime import serving
from ..runtime.serving import Application, Authenticate, Route
from .handlers import braze as braze_
from .handlers import cdp as cdp_
from .handlers import cep as cep_
from .handlers import emarsys as emarsys_
from .handlers import iterable as iterable_
from .handlers import m_particle as m_particle_
from .handlers import segment as segment_


def router(
    *,
    braze: braze_.BrazeHandler,
    cdp: cdp_.CdpHandler,
    cep: cep_.CepHandler,
    emarsys: emarsys_.EmarsysHandler,
    iterable: iterable_.Iterable_Handler,
    m_particle: m_particle_.MParticleHandler,
    segment: segment_.SegmentHandler,
    authenticate: Authenticate | None = None,
) -> APIRouter:
    """All operations, to be included in a FastAPI application of yours.

    `authenticate` is given the credentials of a request, and judges them: it raises an error of
    `errors`, or gives what handlers then find in `caller`. Without it, credentials have to be
    there, and nobody looks at them.
    """
    routes: list[Route] = [
        *braze_.routes(braze),
        *cdp_.routes(cdp),
        *cep_.routes(cep),
        *emarsys_.routes(emarsys),
        *iterable_.routes(iterable),
        *m_particle_.routes(m_particle),
        *segment_.routes(segment),
    ]
    return serving.router(routes, authenticate)


def create_app(
    *,
    braze: braze_.BrazeHandler,
    cdp: cdp_.CdpHandler,
    cep: cep_.CepHandler,
    emarsys: emarsys_.EmarsysHandler,
    iterable: iterable_.Iterable_Handler,
    m_particle: m_particle_.MParticleHandler,
    segment: segment_.SegmentHandler,
    authenticate: Authenticate | None = None,
) -> Application:
    """An application of nothing but this: the operations, `/openapi.json` and `/docs`."""
    made = router(
        braze=braze,
        cdp=cdp,
        cep=cep,
        emarsys=emarsys,
        iterable=iterable,
        m_particle=m_particle,
        segment=segment,
        authenticate=authenticate,
    )
    return Application(Path(__file__).with_name("openapi.json"), made)

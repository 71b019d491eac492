"""Hierarchies as a FastAPI application."""

from __future__ import annotations

from pathlib import Path

from fastapi import APIRouter

from ..runtime import serving
from ..runtime.serving import Application, Authenticate, Route
from .handlers import pets as pets_


def router(
    *,
    pets: pets_.PetsHandler | None = None,
    authenticate: Authenticate | None = None,
) -> APIRouter:
    """The operations that there are handlers for, to be included in a FastAPI
    application of yours.

    `authenticate` is given the credentials of a request, and judges them: it raises an error of
    `errors`, or gives what handlers then find in `caller`. Without it, credentials have to be
    there, and nobody looks at them.
    """
    routes: list[Route] = [
        *(pets_.routes(pets) if pets else ()),
    ]
    return serving.router(routes, authenticate)


def create_app(
    *,
    pets: pets_.PetsHandler | None = None,
    authenticate: Authenticate | None = None,
) -> Application:
    """An application of nothing but this: all operations, `/openapi.json` and `/docs`.

    Operations without a handler answer 501.
    """
    made = router(
        pets=pets or pets_.UnimplementedPetsHandler(),
        authenticate=authenticate,
    )
    return Application(Path(__file__).with_name("openapi.json"), made)

"""Webhooks as a FastAPI application."""

from __future__ import annotations

from pathlib import Path

from fastapi import APIRouter

from ..runtime import serving
from ..runtime.serving import Application, Authenticate, Route
from .handlers import default as default_


def router(
    *,
    default: default_.DefaultHandler,
    authenticate: Authenticate | None = None,
) -> APIRouter:
    """All operations, to be included in a FastAPI application of yours.

    `authenticate` is given the credentials of a request, and judges them: it raises an error of
    `errors`, or gives what handlers then find in `caller`. Without it, credentials have to be
    there, and nobody looks at them.
    """
    routes: list[Route] = [
        *default_.routes(default),
    ]
    return serving.router(routes, authenticate)


def create_app(
    *,
    default: default_.DefaultHandler,
    authenticate: Authenticate | None = None,
) -> Application:
    """An application of nothing but this: the operations, `/openapi.json` and `/docs`."""
    made = router(
        default=default,
        authenticate=authenticate,
    )
    return Application(Path(__file__).with_name("openapi.json"), made)

"""Nullable as a FastAPI application."""

from __future__ import annotations

from pathlib import Path

from fastapi import APIRouter

from ..runtime import serving
from ..runtime.application import Application
from ..runtime.serving import Authenticate, Route


def router(
    *,
    authenticate: Authenticate | None = None,
    max_body: int | None = 100_000_000,
) -> APIRouter:
    """The operations that there are handlers for, to be included in a FastAPI
    application of yours, where you like: `include_router(router(…), prefix="/v1")`.

    `authenticate` is given the credentials of a request that has to have some, and judges
    them: it raises an error of `errors`, or gives what handlers then find in `caller`.
    Without it, credentials have to be there, and nobody looks at them. A body of more than
    `max_body` bytes is refused (413).
    """
    routes: list[Route] = []
    return serving.router(routes, authenticate, max_body)


def create_app(
    *,
    authenticate: Authenticate | None = None,
    max_body: int | None = 100_000_000,
    base_path: str = "",
) -> Application:
    """An application of nothing but this: all operations, `/openapi.json` and `/docs`.

    The operations are found under `base_path`, which is the document's unless you say
    otherwise. Those without a handler answer 501. The rest is as in `router`.
    """
    made = router(
        authenticate=authenticate,
        max_body=max_body,
    )
    document = Path(__file__).with_name("openapi.json")
    return Application(document, made, base_path)

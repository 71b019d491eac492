"""Every field as a FastAPI application."""

from __future__ import annotations

from pathlib import Path

from fastapi import APIRouter

from ..runtime import serving
from ..runtime.application import Application
from ..runtime.bodies import MAX_BODY
from ..runtime.serving import Authenticate, Route
from .handlers import default as default_
from .handlers import things as things_


def router(
    *,
    things: things_.ThingsHandler | None = None,
    default: default_.DefaultHandler | None = None,
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
        *(things_.routes(things) if things is not None else ()),
        *(default_.routes(default) if default is not None else ()),
    ]
    return serving.router(routes, authenticate, max_body)


def create_app(
    *,
    things: things_.ThingsHandler | None = None,
    default: default_.DefaultHandler | None = None,
    authenticate: Authenticate | None = None,
    max_body: int | None = MAX_BODY,
    base_path: str = "/v1",
) -> Application:
    """A complete application: all operations, `/openapi.json` and `/docs`.

    Operations are served under `base_path`, by default the document's. Those without a
    handler answer 501. `authenticate` and `max_body` are those of `router`.
    """
    if things is None:
        things = things_.UnimplementedThingsHandler()
    if default is None:
        default = default_.UnimplementedDefaultHandler()
    made = router(
        things=things,
        default=default,
        authenticate=authenticate,
        max_body=max_body,
    )
    document = Path(__file__).with_name("openapi.json")
    return Application(document, made, base_path)

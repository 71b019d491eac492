"""A FastAPI application for the operations of one document.

Comes in: the document and a router for it. Goes out: an application that serves both,
and handles requests that no operation does. Must not know: how operations are handled.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from fastapi import APIRouter, FastAPI, Request, Response
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse
from starlette.routing import Route

from .operation import Operation
from .replies import refusal
from .serving import OPERATION, response


class Application(FastAPI):
    """An application that serves its OpenAPI document, with itself as the first
    server."""

    def __init__(self, document: Path, router: APIRouter, base_path: str) -> None:
        self._document: dict[str, Any] = json.loads(document.read_text("utf-8"))
        self._base_path = base_path.rstrip("/")
        info = self._document.get("info", {})
        super().__init__(
            title=info.get("title") or "API", version=info.get("version") or "0"
        )
        self.include_router(router, prefix=self._base_path)
        # If the document has a path /docs, it comes before the one of FastAPI.
        self.router.routes.sort(key=lambda route: type(route) is Route)
        self.add_exception_handler(HTTPException, self._refused)
        self.add_exception_handler(500, _failed)

    def setup(self) -> None:
        """Adds the pages. What FastAPI would show as the document does not know that
        operations are under the base path: it comes second."""
        if self.openapi_url:
            self.add_route(self.openapi_url, self._show, include_in_schema=False)
        super().setup()

    def openapi(self) -> dict[str, Any]:
        return self._shown_under("")

    async def _show(self, heard: Request) -> Response:
        mounted = heard.scope.get("root_path", "").rstrip("/")
        return JSONResponse(self._shown_under(mounted))

    def _shown_under(self, prefix: str) -> dict[str, Any]:
        """The document where the application is mounted under `prefix`."""
        here = f"{prefix}{self._base_path}" or "/"
        if "swagger" in self._document:
            shown = self._document | {"host": None, "schemes": None, "basePath": here}
            return {key: value for key, value in shown.items() if value is not None}
        servers = self._document.get("servers", [])
        return self._document | {"servers": [{"url": here}, *servers]}

    def _refused(self, heard: Request, error: Exception) -> Response:
        """The response to an unknown path, and to an exception of the framework in a
        handler or its dependencies."""
        assert isinstance(error, HTTPException)
        detail, path = str(error.detail), heard.scope["path"]
        if error.status_code == 404 and OPERATION not in heard.scope:
            under = f"; all operations are under {self._base_path}"
            detail = f"there is nothing at {path}{under * bool(self._base_path)}"
        sent = refusal(_asked(heard), error.status_code, detail, error.headers)
        return response(sent)


def _failed(heard: Request, _error: Exception) -> Response:
    """The response if a handler failed. Starlette then raises the error again, to be
    logged."""
    return response(refusal(_asked(heard), 500, "the server failed"))


def _asked(heard: Request) -> Operation[Any, Any]:
    """The operation of a request, or an empty one if there is none."""
    operation: Operation[Any, Any] = heard.scope.get(OPERATION) or Operation("", "")
    return operation

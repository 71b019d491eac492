"""Serves operations with FastAPI.

Comes in: operations with the methods that implement them. Goes out: a router. Must not
know: any single operation, how bodies and parameters are written, the application that
includes the router.
"""

from __future__ import annotations

import inspect
import math
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from contextvars import ContextVar
from functools import partial, wraps
from typing import Any, TypeVar
from urllib.parse import quote

from fastapi import APIRouter, Request, Response
from fastapi.routing import APIRoute
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect
from starlette.responses import StreamingResponse
from starlette.routing import Match
from starlette.types import Receive, Scope, Send

from . import files, security, uri
from .arguments import Incoming, fits
from .errors import StatusError
from .intake import understood
from .operation import PLACEHOLDER, Operation
from .replies import Sent, acceptable, error_reply, refusal, reply
from .security import Credentials

F = TypeVar("F", bound=Callable[..., Any])
Method = Callable[..., Any]
Route = tuple[Operation[Any, Any], Method]
Authenticate = Callable[[Credentials], object]

# What `authenticate` returned for the current request, and that request.
caller: ContextVar[Any] = ContextVar("caller", default=None)
request: ContextVar[Request] = ContextVar("request")
# The key of a request's ASGI scope under which its operation is found.
OPERATION = "specloom.operation"


def router(
    routes: Iterable[Route], authenticate: Authenticate | None, max_body: int | None
) -> APIRouter:
    """A router for all operations, concrete paths before those with placeholders. The
    operations of one path share a route, so that a 405 can list all allowed methods."""
    most = math.inf if max_body is None else max_body
    made = APIRouter(route_class=_PathRoute)
    paths: dict[str, dict[str, list[Route]]] = {}
    for route in sorted(routes, key=lambda route: _precedence(route[0])):
        methods = paths.setdefault(_template(route[0]), {})
        methods.setdefault(route[0].method.upper(), []).append(route)
    for path, methods in paths.items():
        made.add_api_route(
            path,
            _endpoint(methods, authenticate, most),
            methods=list(methods),
            include_in_schema=False,
            response_model=None,
        )
    return made


def moved(routes: Iterable[Route], paths: Mapping[str, str]) -> list[Route]:
    """The routes, with other paths for the methods that `paths` names."""
    return [
        (operation.replaced(path=paths.get(method.__name__, operation.path)), method)
        for operation, method in routes
    ]


def unimplemented(method: F) -> F:
    """A method with the signature of `method` that responds with 501."""

    @wraps(method)
    def refuse(*arguments: object, **named: object) -> None:
        raise _Unimplemented(None, status=501)

    del refuse.__isabstractmethod__  # type: ignore[attr-defined]  # copied by wraps
    return refuse  # type: ignore[return-value]  # it never returns


class _Unimplemented(StatusError[None]):
    """The called method is not implemented."""


# --- paths --------------------------------------------------------------------------


class _PathRoute(APIRoute):
    """Matches the path as it was sent, so that `%2F` in a value is not a separator, and
    handles all methods."""

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        raw = scope.get("raw_path") or quote(scope["path"]).encode()
        return super().matches({**scope, "path": uri.normalized(raw.decode("latin-1"))})

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["method"] in (self.methods or ()):
            await super().handle(scope, receive, send)
        else:
            response = await self.endpoint(Request(scope, receive))
            await response(scope, receive, send)


def _template(operation: Operation[Any, Any]) -> str:
    """The path for Starlette, with numbered placeholders: their names may be
    anything."""
    parts = PLACEHOLDER.split(operation.template)
    return "".join(
        f"{{p{n}}}" if n % 2 else uri.normalized(part) for n, part in enumerate(parts)
    )


def _precedence(operation: Operation[Any, Any]) -> tuple[list[int], int]:
    """Sorts by path, and within a path by the number of required values, descending."""
    required = sum(parameter.required for parameter in operation.parameters)
    return _concreteness(operation.template), -required - len(operation.fixed_query)


def _concreteness(path: str) -> list[int]:
    """Sorts `/pets/mine` before `/pets/{id}`."""
    return [
        2 if PLACEHOLDER.fullmatch(part) else int(bool(PLACEHOLDER.search(part)))
        for part in path.split("/")
    ]


# --- requests -----------------------------------------------------------------------


def _endpoint(
    methods: Mapping[str, Sequence[Route]],
    authenticate: Authenticate | None,
    most: float,
) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(heard: Request) -> Response:
        if heard.method not in methods:
            return response(_not_allowed(heard.method, methods))
        operation, method = _meant(methods[heard.method], heard)
        request.set(heard)
        heard.scope[OPERATION] = operation
        try:
            sent = await _respond(operation, method, authenticate, heard, most)
        except _Unimplemented:
            sent = refusal(operation, 501, "this operation is not implemented")
        except StatusError as error:
            sent = error_reply(operation, error)
        except ClientDisconnect:
            return Response(status_code=400)  # the client is gone
        return response(sent)

    return endpoint


def _not_allowed(name: str, methods: Mapping[str, Sequence[Route]]) -> Sent:
    """The refusal of a method that a path does not have, in the body that an operation
    of the path declares for it."""
    operation, _ = next(iter(methods.values()))[0]
    allowed = ", ".join(methods)
    detail = f"{name} is not allowed here, only {allowed}"
    return refusal(operation, 405, detail, {"Allow": allowed})


def _meant(routes: Sequence[Route], heard: Request) -> Route:
    """The first operation that the request fits, or else the first of all."""
    if len(routes) == 1:
        return routes[0]
    fitting = (route for route in routes if fits(route[0], _incoming(route[0], heard)))
    return next(fitting, routes[0])


async def _respond(
    operation: Operation[Any, Any],
    method: Method,
    authenticate: Authenticate | None,
    heard: Request,
    most: float,
) -> Sent:
    incoming = _incoming(operation, heard)
    alternatives = operation.security
    credentials = security.presented(alternatives, incoming.headers, incoming.query)
    if credentials is None:
        challenge = {"WWW-Authenticate": security.challenge(alternatives)}
        return refusal(operation, 401, "the credentials are missing", challenge)
    caller.set(await _caller(authenticate, credentials))
    accept = incoming.headers.get("accept", "")
    if not acceptable(operation, accept):
        return refusal(operation, 406, f"no result is available as {accept}")
    body = await _body(heard, most)
    if body is None:
        return refusal(operation, 413, f"the body is larger than {most} bytes")
    arguments, refused = understood(operation, incoming, body)
    if refused is not None:
        return refusal(operation, *refused)
    return reply(operation, await _called(partial(method, **arguments)), accept)


async def _caller(authenticate: Authenticate | None, credentials: Credentials) -> Any:
    """The authenticated caller, None if the operation needs no credentials."""
    if authenticate is None or not credentials.values:
        return None
    return await _called(partial(authenticate, credentials))


def _incoming(operation: Operation[Any, Any], heard: Request) -> Incoming:
    names = PLACEHOLDER.findall(operation.template)
    texts = (heard.path_params[f"p{2 * n + 1}"] for n in range(len(names)))
    path = dict(zip(names, texts, strict=True))
    return Incoming(path, heard.url.query, _headers(heard))


async def _body(heard: Request, most: float) -> bytes | None:
    """The whole body, None if it has more than `most` bytes."""
    pieces: list[bytes] = []
    async for piece in heard.stream():
        pieces.append(piece)
        most -= len(piece)
        if most < 0:
            return None
    return b"".join(pieces)


def _headers(heard: Request) -> dict[str, str]:
    """Headers by name in lower case, in UTF-8; repeated ones are joined (RFC 9110,
    section 5.2)."""
    found: dict[str, str] = {}
    for name, value in heard.headers.raw:
        key, text = name.decode("latin-1").lower(), value.decode(errors="replace")
        glue = "; " if key == "cookie" else ", "
        found[key] = f"{found[key]}{glue}{text}" if key in found else text
    return found


async def _called(call: Callable[[], Any]) -> Any:
    """The result of a function. If it is not asynchronous, it runs in a thread."""
    if inspect.iscoroutinefunction(call):
        return await call()
    result = await run_in_threadpool(call)
    return await result if inspect.isawaitable(result) else result


def response(sent: Sent) -> Response:
    """The response for Starlette."""
    headers = dict(sent.headers)
    if isinstance(sent.content, bytes):
        return Response(sent.content, sent.status, headers)
    if (size := files.size(sent.content)) is not None:
        headers = {"Content-Length": str(size), **headers}
    return StreamingResponse(sent.content, sent.status, headers)

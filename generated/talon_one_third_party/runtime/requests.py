"""Turns a call into a request.

Comes in: an operation, its arguments, the settings of the client and of the call. Goes
out: a plain request, the same for synchronous and asynchronous clients. Must not know:
how requests are sent.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urljoin, urlsplit

from . import bodies, codec, files, media, parameters, security, uri
from .errors import InvalidResponse
from .files import Chunks
from .operation import Operation, Success
from .parameters import Target
from .record import EMPTY, Record
from .security import Given, Signature


class Options(Record, hidden=("headers",)):
    """Settings for one call: a timeout in seconds, headers to add or replace, the
    number of retries."""

    timeout: float | None = None
    headers: Mapping[str, str] = EMPTY
    retries: int | None = None


class Settings(Record, hidden=("credentials", "headers")):
    """The settings of a client. Without a `base_url`, operations that have a base URL of
    their own use that one, the others use `server`."""

    base_url: str | None
    server: str
    credentials: Given
    headers: Mapping[str, str]
    timeout: float
    retries: int
    max_body: int | None
    check_arguments: bool
    on_deviation: Callable[[InvalidResponse], object] | None


class Request(Record, hidden=("url", "headers", "content")):
    """A request, ready to be sent. `shown_url` contains no credentials."""

    method: str
    url: str
    shown_url: str
    headers: Mapping[str, str]
    content: Chunks | None
    timeout: float
    retries: int


def prepare(
    operation: Operation[Any, Any],
    settings: Settings,
    options: Options | None,
    arguments: Mapping[str, Any],
) -> Request:
    """The request for a call.

    Raises MissingCredential if the client lacks a credential that the operation needs,
    ValueError for arguments that cannot be sent or that the document does not allow,
    and TypeError for a credential that has to be awaited.
    """
    options = options or Options()
    check = settings.check_arguments
    target = parameters.place(operation, arguments, check=check)
    signature = security.sign(operation.security, settings.credentials)
    payload = _payload(operation, arguments, check)
    cookies = "; ".join((*target.cookies, *signature.cookies))
    url = _base_url(operation, settings) + _path_and_query(target, signature)
    return Request(
        operation.method,
        url,
        uri.redacted(url, security.secret_keys(operation.security)),
        _merged(
            {"Accept": _accept(operation)},
            _described(payload) if payload else {},
            target.headers,
            settings.headers,
            dict(signature.headers),
            {"Cookie": cookies} if cookies else {},
            options.headers,
        ),
        payload.content if payload else None,
        settings.timeout if options.timeout is None else options.timeout,
        settings.retries if options.retries is None else options.retries,
    )


def _payload(
    operation: Operation[Any, Any], arguments: Mapping[str, Any], check: bool
) -> bodies.Payload | None:
    body, value = operation.body, arguments.get("body")
    if body is None or (value is None and not body.required):
        return None
    asked = arguments.get("content_type")
    content = media.choose(body.contents, value, asked)
    with codec.naming("body"):
        if check:
            media.check(content, value)
        payload = bodies.write(content, value, asked)
    if media.matching([content], payload.content_type) is None:
        raise ValueError(f"{content.media_type} is a range: pass one as content_type=")
    return payload


def _described(payload: bodies.Payload) -> dict[str, str]:
    """The headers of a body. Some servers take no body whose length is not said."""
    size = files.size(payload.content)
    length = {} if size is None else {"Content-Length": str(size)}
    return {"Content-Type": payload.content_type, **length}


def _base_url(operation: Operation[Any, Any], settings: Settings) -> str:
    base = settings.base_url
    if base is None:
        base = urljoin(settings.server, operation.server)
    parts = urlsplit(base)
    if not (parts.scheme and parts.netloc):
        raise ValueError(
            f"{base!r} is not a complete URL: pass a base_url= with a scheme, as in"
            " https://example.com"
        )
    return base.rstrip("/")


def _path_and_query(target: Target, signature: Signature) -> str:
    query = "&".join(filter(None, (target.query, *signature.query)))
    return f"{target.path}?{query}" if query else target.path


def _accept(operation: Operation[Any, Any]) -> str:
    """All media types of the responses, results first."""
    responses = sorted(
        operation.responses.values(), key=lambda r: not isinstance(r, Success)
    )
    names = (
        content.media_type for response in responses for content in response.contents
    )
    return ", ".join(dict.fromkeys(names)) or "*/*"


def _merged(*layers: Mapping[str, str]) -> dict[str, str]:
    """The last header of each name, whatever its case."""
    found = {
        name.lower(): (name, text) for layer in layers for name, text in layer.items()
    }
    return dict(found.values())

"""The interface to httpx2.

Comes in: plain requests, and exceptions of httpx2. Goes out: requests of httpx2, which
show no credentials when printed or logged, and exceptions of `errors`. Must not know:
operations, the meaning of responses.
"""

from __future__ import annotations

import math
import time
from collections.abc import AsyncIterable, Iterator
from contextlib import contextmanager

import httpx2

from . import files
from .errors import Timeout, TransportError
from .requests import Request


class _ShownUrl(httpx2.URL):
    """A URL that is sent as it is, and printed as `shown`."""

    shown: str = ""

    def __str__(self) -> str:
        return self.shown

    def __repr__(self) -> str:
        return f"URL({self.shown!r})"


def build(
    client: httpx2.Client | httpx2.AsyncClient, request: Request
) -> httpx2.Request:
    """The request as `client` sends it, with the client's default headers and
    cookies."""
    content = request.content
    if isinstance(client, httpx2.Client) and isinstance(content, AsyncIterable):
        raise TypeError("only the asynchronous client sends asynchronous iterables")
    if isinstance(client, httpx2.AsyncClient) and not isinstance(content, bytes | None):
        content = files.asynchronous(content)
    with translated(request):
        built = client.build_request(
            request.method,
            request.url,
            headers={k.encode(): text.encode() for k, text in request.headers.items()},
            content=content,
            timeout=request.timeout,
        )
    built.url = _ShownUrl(built.url)
    built.url.shown = request.shown_url
    return built


@contextmanager
def translated(request: Request) -> Iterator[None]:
    """Raises exceptions of httpx2 as `errors.TransportError`."""
    try:
        yield
    except httpx2.TimeoutException as error:
        raise _about(Timeout(_message(error)), request) from error
    except (httpx2.RequestError, httpx2.InvalidURL, httpx2.StreamError) as error:
        raise _about(TransportError(_message(error)), request) from error


class TooLarge(Exception):
    """A body is larger than allowed."""


class Allowance:
    """Limits the size of a body and the time to read it. The timeout of httpx2 starts
    again with every piece, so that a slow body could take forever."""

    def __init__(self, size: int | None, seconds: float) -> None:
        self._left = math.inf if size is None else size
        self._end = time.monotonic() + seconds

    def passed(self, piece: bytes) -> bytes:
        """The piece. Raises TooLarge, or the timeout of httpx2."""
        self._left -= len(piece)
        if self._left < 0:
            raise TooLarge
        if time.monotonic() > self._end:
            raise httpx2.ReadTimeout("the body takes too long")
        return piece


def _message(error: Exception) -> str:
    return f"{type(error).__name__}: {error}".removesuffix(": ")


def _about(error: TransportError, request: Request) -> TransportError:
    error.request_method, error.url = request.method, request.shown_url
    return error

"""The seam to httpx2.

Comes in: plain requests. Goes out: those of httpx2, which show no credentials where
they are printed or logged; and its exceptions as ours. Must not know: operations,
answers.
"""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Iterator
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
    """The request as `client` sends it, with its own default headers and cookies
    added."""
    content = request.content
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
    """Raises what goes wrong on the way as `errors.TransportError`."""
    try:
        yield
    except httpx2.TimeoutException as error:
        raise _about(Timeout(_message(error)), request) from error
    except (httpx2.RequestError, httpx2.InvalidURL, httpx2.StreamError) as error:
        raise _about(TransportError(_message(error)), request) from error


def in_time(pieces: Iterator[bytes], seconds: float) -> Iterator[bytes]:
    """The pieces of a body, as long as they arrive within so many seconds. The timeout
    of httpx2 begins anew with every piece, so that a slow body might never end."""
    end = time.monotonic() + seconds
    for piece in pieces:
        _check(end)
        yield piece


async def in_time_async(
    pieces: AsyncIterator[bytes], seconds: float
) -> AsyncIterator[bytes]:
    """The same for an asynchronous client."""
    end = time.monotonic() + seconds
    async for piece in pieces:
        _check(end)
        yield piece


def _check(end: float) -> None:
    if time.monotonic() > end:
        raise httpx2.ReadTimeout("the body takes too long")


def _message(error: Exception) -> str:
    return f"{type(error).__name__}: {error}".removesuffix(": ")


def _about(error: TransportError, request: Request) -> TransportError:
    error.request_method, error.url = request.method, request.shown_url
    return error

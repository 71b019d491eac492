"""Whole responses, with status and headers.

Comes in: an open response of httpx2 and the meaning of its head. Goes out: the result,
on demand. Must not know: how requests are made and sent.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Mapping
from contextlib import aclosing, closing, contextmanager
from typing import Any, Generic, ParamSpec, Self, cast, overload

import httpx2
from typing_extensions import TypeVar

from .connection import Allowance, TooLarge, translated
from .headers import Headers
from .responses import Received
from .streaming import AsyncStream, Stream

T = TypeVar("T")
P = ParamSpec("P")
H = TypeVar("H", bound=Headers, default=Headers)


class _Head(Generic[H]):
    """The part of a response that is known before its body is read."""

    def __init__(self, received: Received, response: httpx2.Response) -> None:
        self._received = received
        self._response = response
        self._body: bytes | None = None

    @property
    def status(self) -> int:
        return self._received.status

    @property
    def headers(self) -> Mapping[str, str]:
        """The headers as text; the case of names does not matter."""
        return self._received.headers

    @property
    def typed_headers(self) -> H:
        """The headers that the document declares, in their types. Raises
        InvalidResponse if they are not as declared."""
        declared = self._received.declared
        kind = declared.headers_type if declared else Headers
        return cast(H, self._received.typed_headers(kind))

    def _allowance(self) -> Allowance:
        received = self._received
        return Allowance(received.settings.max_body, received.request.timeout)

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """Raises the failures of reading a whole body as errors of `errors`."""
        try:
            with translated(self._received.request):
                yield
        except TooLarge:
            raise self._received.too_large() from None

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.status}>"


class RawResponse(_Head[H], Generic[T, H]):
    """The response to one call. Bytes and streams are not read yet: `parse` them,
    iterate over `iter_bytes()`, or leave the `with` block, which closes the response.
    """

    def parse(self) -> T:
        """The result that the method without `with_raw_response` would return."""
        if reader := self._received.reader():
            return cast(T, Stream(reader, self.iter_bytes(), self.close))
        return cast(T, self._received.result(self.read()))

    def checked(self) -> RawResponse[T, H]:
        """This response, read unless it is a stream or bytes. Raises its error."""
        if not self._received.arrives_in_pieces:
            self._received.check(self.read())
        return self

    def read(self) -> bytes:
        """The whole body. Raises Timeout if reading it takes longer than the timeout of
        the call, and InvalidResponse if it is larger than `max_body`."""
        if self._body is None:
            passed = self._allowance().passed
            with self._reading(), closing(self._response) as response:
                pieces = map(passed, response.iter_bytes())
                self._body = b"".join(pieces)
        return self._body

    def iter_bytes(self) -> Iterator[bytes]:
        """The body in pieces, as they arrive."""
        if self._body is not None:
            yield self._body
            return
        with translated(self._received.request):
            yield from self._response.iter_bytes()

    def close(self) -> None:
        self._response.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()


class AsyncRawResponse(_Head[H], Generic[T, H]):
    """The response to one call. Bytes and streams are not read yet: `parse` them,
    iterate over `iter_bytes()`, or leave the `async with` block, which closes the
    response.
    """

    async def parse(self) -> T:
        """The result that the method without `with_raw_response` would return."""
        if reader := self._received.reader():
            return cast(T, AsyncStream(reader, self.iter_bytes(), self.close))
        return cast(T, self._received.result(await self.read()))

    async def checked(self) -> AsyncRawResponse[T, H]:
        """This response, read unless it is a stream or bytes. Raises its error."""
        if not self._received.arrives_in_pieces:
            self._received.check(await self.read())
        return self

    async def read(self) -> bytes:
        """The whole body. Raises Timeout if reading it takes longer than the timeout of
        the call, and InvalidResponse if it is larger than `max_body`."""
        if self._body is None:
            passed = self._allowance().passed
            with self._reading():
                async with aclosing(self._response) as response:
                    pieces = [passed(piece) async for piece in response.aiter_bytes()]
                    self._body = b"".join(pieces)
        return self._body

    async def iter_bytes(self) -> AsyncIterator[bytes]:
        """The body in pieces, as they arrive."""
        if self._body is not None:
            yield self._body
            return
        with translated(self._received.request):
            async for chunk in self._response.aiter_bytes():
                yield chunk

    async def close(self) -> None:
        await self._response.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.close()


@overload
def raw(method: Callable[P, T]) -> Callable[P, RawResponse[T]]: ...
@overload
def raw(method: Callable[P, T], headers: type[H]) -> Callable[P, RawResponse[T, H]]: ...
def raw(method: Any, headers: type[Headers] = Headers) -> Any:
    """The method itself, but typed to return a `RawResponse`, as it does if the sender
    of its resource is `Sender.raw()`. `headers` is the class of its declared headers.
    """
    return method


Async = Callable[P, Coroutine[Any, Any, T]]


@overload
def async_raw(method: Async[P, T]) -> Async[P, AsyncRawResponse[T]]: ...
@overload
def async_raw(
    method: Async[P, T], headers: type[H]
) -> Async[P, AsyncRawResponse[T, H]]: ...
def async_raw(method: Any, headers: type[Headers] = Headers) -> Any:
    """The same for a method whose sender is `AsyncSender.raw()`."""
    return method

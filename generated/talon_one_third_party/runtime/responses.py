"""Turns a response into a result.

Comes in: an operation, with the status, headers and body of a response. Goes out: the
result, or the exception that the document declares. Must not know: how the response was
received.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any, TypeVar

from . import bodies, codec, media
from .arguments import read
from .declared import Bytes, Content, Events, Header, Json, JsonLines
from .errors import ApiError, InvalidResponse, StatusError
from .headers import Headers
from .operation import Operation, Success
from .record import Record
from .requests import Request, Settings
from .salvage import salvage
from .streaming import Reader
from .texts import settle

E = TypeVar("E", bound=ApiError)


class Received(Record):
    """The head of a response, with everything needed to read the body."""

    operation: Operation[Any, Any]
    request: Request
    settings: Settings
    status: int
    headers: Mapping[str, str]

    @cached_property
    def declared(self) -> Success | type[StatusError[Any]] | None:
        """The response that the document declares for this status."""
        return self.operation.response(self.status)

    @cached_property
    def content(self) -> Content | None:
        """The declared media type of the body. None if none is declared, or if the body
        has another one."""
        if self.declared is None or not self.declared.contents:
            return None
        name = self.headers.get("Content-Type")
        if name is None:
            return self.declared.contents[0]
        return media.matching(self.declared.contents, name)

    @property
    def arrives_in_pieces(self) -> bool:
        """Whether the body is a result that can be read piece by piece."""
        return isinstance(self.declared, Success) and isinstance(
            self.content, Bytes | JsonLines | Events
        )

    def reader(self) -> Reader | None:
        """The reader for the body if it is a stream of values."""
        content = self.content
        if isinstance(self.declared, Success) and isinstance(
            content, JsonLines | Events
        ):
            return Reader(content, self.broken, self.settings.max_body)
        return None

    def result(self, body: bytes) -> Any:
        """The value of a complete body.

        Raises the declared error, StatusError for an undeclared one, and
        InvalidResponse for a success that is not as declared.
        """
        self.check(body)
        if self.declared is None:
            return self.deviation(f"the status {self.status} is not declared", (), body)
        return self.value(body)

    def check(self, body: bytes) -> None:
        """Raises an error if the status is not a success. If its body is not as
        declared, that is its `deviation`."""
        if isinstance(self.declared, Success):
            return
        if self.declared is not None:
            raise self._error(self.declared, body)
        if self.status >= 300:
            raise self._error(StatusError, body)

    def too_large(self) -> ApiError:
        """The error for a body that is larger than `max_body`."""
        limit = self.settings.max_body
        found = self._invalid(
            f"the body is larger than {limit} bytes (max_body)", (), b""
        )
        if isinstance(self.declared, Success) or self.status < 300:
            return found
        return self._failed(self.declared or StatusError, None, b"", found)

    def _error(self, kind: type[StatusError[Any]], body: bytes) -> StatusError[Any]:
        try:
            value = _guessed(body) if kind is StatusError else self.value(body)
        except InvalidResponse as found:
            if self.status < 300:  # a success in HTTP
                raise
            return self._failed(kind, None, body, found)
        return self._failed(kind, value, body)

    def _failed(
        self,
        kind: type[StatusError[Any]],
        value: Any,
        body: bytes,
        deviation: InvalidResponse | None = None,
    ) -> StatusError[Any]:
        error = kind(value, status=self.status, headers=self.headers)
        error.content, error.deviation = body, deviation
        try:
            error.typed = self.typed_headers(kind.headers_type)
        except InvalidResponse as found:
            error.typed = found
        return self.about(error)

    def value(self, body: bytes) -> Any:
        """The body in its declared type. If it is of another type, `deviation` decides
        what happens."""
        if not self.declared or not self.declared.contents:
            return None
        if self.request.method == "HEAD":
            raise self._invalid("the response to HEAD has no body", (), body)
        name = self.headers.get("Content-Type", "")
        if self.content is None:
            wanted = " or ".join(
                content.media_type for content in self.declared.contents
            )
            return self.deviation(
                f"the body is {name or 'empty'}, not {wanted}", (), body
            )
        try:
            return bodies.read(self.content, body, name)
        except ValueError as error:
            return self.broken(error, body)

    def broken(self, error: ValueError, body: bytes) -> Any:
        """The value of a body, or of one item of a stream, that cannot be decoded:
        raises or returns as `deviation` does."""
        if isinstance(error, codec.DecodeError):
            return self.deviation("the body is not as declared", error.violations, body)
        return self.deviation(str(error), (), body)

    def deviation(self, message: str, violations: Iterable[object], body: bytes) -> Any:
        """Raises InvalidResponse. With `on_deviation`, passes it there and returns the
        value built as far as possible."""
        self._report(self._invalid(message, violations, body))
        return self._salvaged(body)

    def _report(self, deviation: InvalidResponse) -> None:
        if self.settings.on_deviation is None:
            raise deviation
        self.settings.on_deviation(deviation)

    def _invalid(
        self, message: str, violations: Iterable[object], body: bytes
    ) -> InvalidResponse:
        error = InvalidResponse(
            message,
            tuple(violations),
            status=self.status,
            headers=self.headers,
            content=body,
        )
        return self.about(error)

    def _salvaged(self, body: bytes) -> Any:
        """The value built as far as possible, even if the media type or the status is
        another one."""
        responses = [self.declared] if self.declared else self.operation.results
        declared = [content for each in responses for content in each.contents]
        found = self.content or next((c for c in declared if isinstance(c, Json)), None)
        if isinstance(found, Json | JsonLines | Events):
            return salvage(found.type(), _guessed(body))
        return _guessed(body)

    def typed_headers(self, kind: type[Headers]) -> Headers:
        """The declared headers. Raises InvalidResponse if they are not as declared,
        unless there is an `on_deviation`."""
        found = {each.name: self._header(each) for each in kind.declared}
        return kind(**found)

    def _header(self, header: Header) -> Any:
        text, problem = self.headers.get(header.wire), "is missing"
        try:
            if readings := read(header, text):
                return settle(header.type(), *readings)
        except ValueError as error:
            problem = str(error)
        if text is not None or header.required:
            self._report(self._invalid(f"header {header.wire}: {problem}", (), b""))
        return text

    def about(self, error: E) -> E:
        """`error`, with the method and URL of the request."""
        error.request_method = self.request.method
        error.url = self.request.shown_url
        return error


def _guessed(body: bytes) -> Any:
    """An undeclared body: as JSON if it is that, else as text; None if it is empty."""
    try:
        return codec.decode(Any, body) if body else None
    except ValueError:
        return body.decode(errors="replace")

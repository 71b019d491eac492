"""Everything that can go wrong between a client and its server.

Comes in: facts about a request and its response. Goes out: exceptions that show no
credentials and can be pickled. Must not know: HTTP libraries, pydantic.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Generic, cast, overload

from typing_extensions import TypeVar

from .declared import Content
from .headers import Headers

B = TypeVar("B", covariant=True)
H = TypeVar("H", bound=Headers, default=Headers, covariant=True)


class ApiError(Exception):
    """A call failed.

    `request_method` and `url` are those of the request, without credentials.
    """

    request_method: str = ""
    url: str = ""

    def __str__(self) -> str:
        where = f" ({self.request_method} {self.url})" if self.url else ""
        return "\n  ".join([self._summary() + where, *self._details()])

    def _summary(self) -> str:
        return " ".join(str(arg) for arg in self.args)

    def _details(self) -> list[str]:
        return []


class MissingCredential(ApiError):
    """The operation needs a credential that the client does not have. Nothing was
    sent."""


class TransportError(ApiError):
    """No response arrived: the connection failed or broke."""


class Timeout(TransportError):
    """No response arrived in time."""


class InvalidResponse(ApiError):
    """The response is not as the document declares it.

    `violations` lists what is wrong in the body, `content` is the body as received.
    """

    def __init__(
        self,
        message: str,
        violations: tuple[Any, ...] = (),
        *,
        status: int = 0,
        headers: Mapping[str, str] | None = None,
        content: bytes = b"",
    ) -> None:
        super().__init__(message, violations)
        self.violations = violations
        self.status = status
        self.headers: Mapping[str, str] = headers or {}
        self.content = content

    def _summary(self) -> str:
        return f"{self.status}: {self.args[0]}"

    def _details(self) -> list[str]:
        shown = [excerpt(self.content)] if self.content else []
        return [*map(str, self.violations), *shown]


class StatusError(ApiError, Generic[B, H]):
    """The server responded with an error status.

    Handlers of a server raise it to send such a response; `status` may be left out if
    the class stands for one status only. In a client, `content` is the body as
    received. If it is not of the declared type, as that of a proxy often is not,
    `deviation` tells why. Redirections are not followed: declared ones are results,
    others are raised, with `Location` among their headers.
    """

    status: int = 0
    content: bytes = b""
    deviation: InvalidResponse | None = None
    typed: object = None  # what `typed_headers` returns or, if an error, raises
    contents: ClassVar[Sequence[Content]] = ()
    headers_type: ClassVar[type[Headers]] = Headers
    headers: Mapping[str, Any]

    @overload
    def __init__(
        self: StatusError[None, Any],
        body: None = None,
        *,
        status: int | None = None,
        headers: Mapping[str, Any] | None = None,
    ) -> None: ...

    @overload
    def __init__(
        self,
        body: B,
        *,
        status: int | None = None,
        headers: Mapping[str, Any] | None = None,
    ) -> None: ...

    def __init__(
        self,
        body: Any = None,
        *,
        status: int | None = None,
        headers: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(body)
        self.headers = headers if headers is not None else {}
        self.typed = headers
        if status is not None:
            self.status = status

    @property
    def body(self) -> B:
        """The body in its declared type; as JSON or text if none is declared. Raises
        InvalidResponse if it is of another type."""
        if self.deviation is not None:
            raise self.deviation
        body: B = self.args[0]
        return body

    @property
    def typed_headers(self) -> H:
        """The declared headers in their types. Raises InvalidResponse if they are of
        other types."""
        if isinstance(self.typed, InvalidResponse):
            raise self.typed
        return cast(H, self.typed)

    def _summary(self) -> str:
        if self.deviation is not None:
            return f"{self.status}: {self.deviation.args[0]}"
        body = self.args[0]
        return f"{self.status}{'' if body is None else f': {str(body)[:500]}'}"

    def _details(self) -> list[str]:
        return self.deviation._details() if self.deviation is not None else []


def excerpt(content: bytes) -> str:
    """The beginning of a body, to show in a message."""
    text = content[:500].decode(errors="replace")
    return text + "…" if len(content) > 500 else text

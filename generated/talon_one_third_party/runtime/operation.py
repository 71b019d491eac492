"""What an operation looks like in HTTP, as plain data.

Comes in: declarations of parameters and bodies. Goes out: the class with which
`operations/` declares every operation once, for the client and for the server. Must not
know: pydantic, HTTP libraries, how operations are sent and handled.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Generic

from typing_extensions import TypeVar

from . import uri
from .declared import Content, Parameter
from .errors import StatusError
from .headers import Headers
from .record import EMPTY, Record
from .security import Scheme

# `{name}` in a path
PLACEHOLDER = re.compile(r"\{([^{}]*)\}")

T = TypeVar("T")
A = TypeVar("A", default=T)


class Body:
    """The body of a request, in one of several media types."""

    __slots__ = ("contents", "required")

    def __init__(self, *contents: Content, required: bool = True) -> None:
        self.contents: tuple[Content, ...] = contents
        self.required = required

    @property
    def choice(self) -> bool:
        """Whether a caller can choose the media type."""
        ranges = any("*" in content.media_type for content in self.contents)
        return ranges or len(self.contents) > 1


class Success:
    """A response that is a result. Without contents, it has no body."""

    __slots__ = ("contents", "headers_type")

    def __init__(self, *contents: Content, headers: type[Headers] = Headers) -> None:
        self.contents: tuple[Content, ...] = contents
        self.headers_type = headers


class Operation(Record, Generic[T, A]):
    """One operation, whose result is a `T`, or an `A` in asynchronous code.

    `path` may end with a query that every request has: `/search?kind=pets`.
    `responses` has a key for each declared status: "200", a range "4XX", or "default";
    errors are classes of `errors`. `security` lists alternatives, each a combination of
    schemes; an empty combination needs no credential. `server` is the base URL if the
    operation has one of its own.
    """

    method: str
    path: str
    parameters: Sequence[Parameter] = ()
    body: Body | None = None
    responses: Mapping[str, Success | type[StatusError[Any]]] = EMPTY
    security: Sequence[Sequence[Scheme]] = ()
    server: str = ""

    @property
    def template(self) -> str:
        """The path with its placeholders, without a query."""
        return self.path.partition("?")[0]

    @property
    def fixed_query(self) -> str:
        """The beginning of the query of every request."""
        return uri.encode_reserved(self.path.partition("?")[2], uri.QUERY)

    def response(self, status: int) -> Success | type[StatusError[Any]] | None:
        """The response declared for `status`, for its range, or by default. Where no
        result is declared at all, a success is one."""
        keys = (str(status), f"{status // 100}XX", "default")
        found = (self.responses[key] for key in keys if key in self.responses)
        is_unheard_of = status // 100 == 2 and not self.results
        return next(found, Success() if is_unheard_of else None)

    @property
    def results(self) -> list[Success]:
        """The responses that are results."""
        return [r for r in self.responses.values() if isinstance(r, Success)]

"""What an operation looks like on the wire, as plain data.

Comes in: declarations of parameters and bodies. Goes out: the class in which
`operations/` declares every operation once, for the client, which sends it, and for the
server, which answers it. Must not know: pydantic, HTTP libraries, how anything here is
carried out.
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
    """A response that is a result. Without contents it has no body."""

    __slots__ = ("contents", "headers_type")

    def __init__(self, *contents: Content, headers: type[Headers] = Headers) -> None:
        self.contents: tuple[Content, ...] = contents
        self.headers_type = headers


class Operation(Record, Generic[T, A]):
    """One operation, whose result is a `T`, and an `A` where asynchronous code asks for
    it.

    `path` may end with a query that every request has: `/search?kind=pets`.
    `responses` has a key for each declared status: "200", a range "4XX", or "default";
    errors are classes of `errors`. `security` lists alternatives, each a combination of
    schemes; an empty combination needs no credential. `server` is the base URL where
    the operation has its own.
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
        """The path alone, with its placeholders."""
        return self.path.partition("?")[0]

    @property
    def fixed_query(self) -> str:
        """What every request has as its query, or begins it with."""
        return uri.encode_reserved(self.path.partition("?")[2], uri.QUERY)

    def response(self, status: int) -> Success | type[StatusError[Any]] | None:
        """What is declared for `status`: itself, its range, or the default."""
        keys = (str(status), f"{status // 100}XX", "default")
        return next(
            (self.responses[key] for key in keys if key in self.responses), None
        )

    @property
    def results(self) -> list[Success]:
        """The responses that are results."""
        return [r for r in self.responses.values() if isinstance(r, Success)]

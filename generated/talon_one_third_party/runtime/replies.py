"""Turns the result of a handler into a response.

Comes in: an operation, with the result or the error of its handler. Goes out: status,
headers and body. Must not know: how requests are read, the web framework.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Mapping, Sequence
from typing import Any, Generic, TypeAlias, TypeVar

from . import bodies, codec, media, parameters
from .declared import Content
from .errors import StatusError
from .files import Chunks
from .json_value import JsonValue
from .operation import Operation, Success
from .record import EMPTY, Record
from .refusals import Refusal

T = TypeVar("T")
R = TypeVar("R", covariant=True)


class Reply(Record, Generic[R]):
    """A result with a status or headers.

    `status` chooses among the declared ones. `headers` is an object of a class in
    `headers`, or maps names to values of the declared types. `Content-Type` chooses
    among several media types, and is needed if the document declares a range like
    `image/*`.
    """

    value: R
    status: int | None = None
    headers: Mapping[str, Any] = EMPTY


# The result of a method of a handler, which may have to be awaited.
Outcome: TypeAlias = T | Reply[T] | Awaitable[T | Reply[T]]


class Sent(Record):
    """A response that is ready to be sent."""

    status: int
    headers: Mapping[str, str] = EMPTY
    content: Chunks = b""


def reply(operation: Operation[Any, Any], result: Any, accept: str) -> Sent:
    """The response with a result, in the media type that the client prefers.

    Raises ValueError for a response that the document does not declare.
    """
    given = result if isinstance(result, Reply) else Reply(result)
    status = given.status or _status(operation, given.value)
    declared = operation.response(status)
    if declared is None and operation.responses:
        raise ValueError(f"the document declares no response {status} here")
    contents = declared.contents if declared else ()
    if not contents and given.value is not None:
        raise ValueError(f"the document declares no body for the response {status}")
    known = declared.headers_type.declared if declared else ()
    headers = parameters.headers(known, given.headers)
    if not contents:
        return Sent(status, headers)
    with codec.naming(f"the response {status}"):
        fitting = _fitting(contents, given.value)
    payload = _payload(fitting, given.value, headers.get("Content-Type"), accept)
    headers = {**headers, "Content-Type": payload.content_type}
    return Sent(status, headers, payload.content)


def _fitting(contents: Sequence[Content], value: Any) -> Sequence[Content]:
    """The media types for a value. Raises ValueError if there is none."""
    fitting = [content for content in contents if media.fits(content, value)]
    if not fitting:
        media.check(contents[0], value)
    return fitting


def _payload(
    fitting: Sequence[Content], value: Any, chosen: str | None, accept: str
) -> bodies.Payload:
    """The body for a value: in the media type that the handler chose, or else in the
    one that the client prefers. Raises ValueError if only a range is known."""
    preferred, name = _preferred(fitting, chosen or accept) or (fitting[0], chosen)
    payload = bodies.write(preferred, value, chosen or name)
    if media.matching([preferred], payload.content_type) is None:
        declared = preferred.media_type
        raise ValueError(f"{declared} is a range: reply with one as Content-Type")
    return payload


def error_reply(operation: Operation[Any, Any], error: StatusError[Any]) -> Sent:
    """The response for an error that a handler raised. If the error has no status, it
    is the one for which the operation declares the error."""
    status = error.status or _declared(operation, type(error))
    headers = parameters.headers(error.headers_type.declared, error.headers)
    if not error.contents:
        return _problem(status, error.body, headers)
    content = media.choose(error.contents, error.body, None)
    with codec.naming(f"the response {status}"):
        media.check(content, error.body)
    payload = bodies.write(content, error.body)
    headers = {**headers, "Content-Type": payload.content_type}
    return Sent(status, headers, payload.content)


def _declared(operation: Operation[Any, Any], kind: type[StatusError[Any]]) -> int:
    found = (status for status, known in operation.responses.items() if known is kind)
    declared = (_number(operation, status) for status in found if status != "default")
    return next(declared, 500)


def _number(operation: Operation[Any, Any], status: str) -> int:
    """The number of a status, or the first of a range that is not declared itself."""
    if status.isdigit():
        return int(status)
    first = int(status[0]) * 100
    codes = range(first, first + 100)
    return next(code for code in codes if str(code) not in operation.responses)


def refusal(
    operation: Operation[Any, Any],
    status: int,
    detail: str,
    headers: Mapping[str, str] | None = None,
) -> Sent:
    """The response to a request that never reaches a handler. Its body is the one that
    the document declares for the status if it has a place for `detail`, else that of
    RFC 9457. A malformed request gets a 422 if the document declares that instead of
    400."""
    if status == 400 and operation.responses.keys() & {"400", "422"} == {"422"}:
        status = 422
    declared, why = operation.response(status), Refusal(status, detail)
    if declared is not None and not isinstance(declared, Success):
        for content in declared.contents:
            try:
                error = declared(why.body(content), status=status, headers=headers)
                return error_reply(operation, error)
            except ValueError:
                continue
    return _problem(status, why.problem(), headers or {})


def _problem(status: int, body: JsonValue, headers: Mapping[str, str]) -> Sent:
    if body is None:
        return Sent(status, headers)
    headers = {**headers, "Content-Type": "application/problem+json"}
    return Sent(status, headers, json.dumps(body).encode())


def _status(operation: Operation[Any, Any], value: object) -> int:
    """The status of the first declared success that the value fits."""
    declared = [
        (_number(operation, status), response)
        for status, response in operation.responses.items()
        if isinstance(response, Success)
    ]
    fitting = [status for status, response in declared if _meant(response, value)]
    return next(iter([*fitting, *(status for status, _ in declared)]), 200)


def _meant(response: Success, value: object) -> bool:
    if not response.contents:
        return value is None
    return any(media.fits(content, value) for content in response.contents)


def acceptable(operation: Operation[Any, Any], accept: str) -> bool:
    """Whether any result is in a media type that the client accepts."""
    offered = [result.contents for result in operation.results]
    contents = [content for each in offered for content in each]
    return () in offered or not offered or _preferred(contents, accept) is not None


def _preferred(
    contents: Sequence[Content], accept: str
) -> tuple[Content, str | None] | None:
    """The media type that the client prefers, with its name for it (RFC 9110, section
    12.5.1)."""
    if not accept.strip():
        return contents[0], None
    wanted = [part.partition(";") for part in accept.split(",")]
    for name, _, weight in sorted(wanted, key=lambda part: -_quality(part[2])):
        if _quality(weight) == 0:
            continue
        for content in contents:
            if _overlap(content.media_type, name.strip()):
                return content, name.strip()
    return None


def _quality(weight: str) -> float:
    for parameter in weight.split(";"):
        key, _, value = parameter.partition("=")
        if key.strip().lower() == "q":
            try:
                return float(value)
            except ValueError:
                return 0.0
    return 1.0


def _overlap(one: str, other: str) -> bool:
    """Whether two media types or ranges overlap."""
    halves = zip(_halves(one), _halves(other), strict=True)
    return all(a == b or "*" in (a, b) for a, b in halves)


def _halves(media_type: str) -> tuple[str, str]:
    kind, _, name = media_type.partition(";")[0].strip().lower().partition("/")
    return kind, name

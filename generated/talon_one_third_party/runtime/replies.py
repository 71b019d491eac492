"""What a handler gives becomes an answer.

Comes in: an operation, with the value or the error of its handler. Goes out: status,
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


class Reply(Record, Generic[T]):
    """A result for which more than the value matters: which of several declared
    statuses it has, and headers: one of the classes in `headers`, or names with values
    of the declared types. `Content-Type` chooses among several, and is needed where the
    document declares a range like `image/*`."""

    value: T
    status: int | None = None
    headers: Mapping[str, Any] = EMPTY


# What a method of a handler gives, at once or when it is awaited.
Outcome: TypeAlias = T | Reply[T] | Awaitable[T | Reply[T]]


class Sent(Record):
    """An answer as it is sent."""

    status: int
    headers: Mapping[str, str] = EMPTY
    content: Chunks = b""


def reply(operation: Operation[Any, Any], result: Any, accept: str) -> Sent:
    """The answer that carries a result, in the media type that the client likes best.

    Raises ValueError for an answer that the document does not have.
    """
    given = result if isinstance(result, Reply) else Reply(result)
    status = given.status or _status(operation, given.value)
    declared = operation.response(status)
    if declared is None and operation.responses:
        raise ValueError(f"the document has no answer {status} for this operation")
    contents = declared.contents if declared else ()
    if not contents and given.value is not None:
        raise ValueError(f"the answer {status} of this operation has no body")
    known = declared.headers_type.declared if declared else ()
    headers = parameters.headers(known, given.headers)
    if not contents:
        return Sent(status, headers)
    with codec.naming(f"the answer {status}"):
        fitting = _fitting(contents, given.value)
    payload = _payload(fitting, given.value, headers.get("Content-Type"), accept)
    headers = {**headers, "Content-Type": payload.content_type}
    return Sent(status, headers, payload.content)


def _fitting(contents: Sequence[Content], value: Any) -> Sequence[Content]:
    """The media types that a value may be in. Raises ValueError where there is none."""
    fitting = [content for content in contents if media.fits(content, value)]
    if not fitting:
        media.check(contents[0], value)
    return fitting


def _payload(
    fitting: Sequence[Content], value: Any, said: str | None, accept: str
) -> bodies.Payload:
    """The body for a value: in the media type that the handler says, else in the one
    that the client likes best. Raises ValueError where neither names one."""
    liked, named = _liked(fitting, said or accept) or (fitting[0], said)
    payload = bodies.write(liked, value, said or named)
    if media.matching([liked], payload.content_type) is None:
        raise ValueError(f"which {liked.media_type} is it? Reply with a Content-Type")
    return payload


def error_reply(operation: Operation[Any, Any], error: StatusError[Any]) -> Sent:
    """The answer that carries an error that a handler raised. One that does not know its
    status has the one for which the operation declares it."""
    status = error.status or _declared(operation, type(error))
    headers = parameters.headers(error.headers_type.declared, error.headers)
    if not error.contents:
        return _problem(status, error.body, headers)
    content = media.choose(error.contents, error.body, None)
    with codec.naming(f"the answer {status}"):
        media.check(content, error.body)
    payload = bodies.write(content, error.body)
    headers = {**headers, "Content-Type": payload.content_type}
    return Sent(status, headers, payload.content)


def _declared(operation: Operation[Any, Any], kind: type[StatusError[Any]]) -> int:
    found = (status for status, known in operation.responses.items() if known is kind)
    declared = (_number(operation, status) for status in found if status != "default")
    return next(declared, 500)


def _number(operation: Operation[Any, Any], status: str) -> int:
    """A status, or the first one of a range that is not declared by itself."""
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
    """The answer to a request that never reaches a handler: in the body that the
    document declares for the status if `detail` can be put into it, else as RFC 9457
    has it. A malformed request is a 422 where the document says so."""
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
    """The declared success that a value is meant for, the first if it might be
    several."""
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
    """Whether there is a result in a media type that the client accepts."""
    offered = [result.contents for result in operation.results]
    contents = [content for each in offered for content in each]
    return () in offered or not offered or _liked(contents, accept) is not None


def _liked(
    contents: Sequence[Content], accept: str
) -> tuple[Content, str | None] | None:
    """What the client likes best, with its name for it (RFC 9110, section 12.5.1)."""
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
    """Whether two media types or ranges have a type in common."""
    halves = zip(_halves(one), _halves(other), strict=True)
    return all(a == b or "*" in (a, b) for a, b in halves)


def _halves(media_type: str) -> tuple[str, str]:
    kind, _, name = media_type.partition(";")[0].strip().lower().partition("/")
    return kind, name

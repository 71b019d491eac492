"""A request becomes the arguments of a handler.

Comes in: an operation, with the raw parts of a request. Goes out: arguments, or why
there are none. Must not know: the web framework, how answers look.
"""

from __future__ import annotations

from typing import Any

from . import bodies, codec
from .declared import Bytes, Text
from .operation import Body, Operation
from .parameters import Incoming, Problem, gather


def understood(
    operation: Operation[Any, Any], incoming: Incoming, body: bytes
) -> tuple[dict[str, Any], tuple[int, str] | None]:
    """The arguments; and where they cannot be had, the status and text of a refusal.

    All that is wrong is said at once.
    """
    arguments, problems = gather(operation, incoming)
    if operation.body is not None:
        content_type = _content_type(operation.body, incoming)
        if body and bodies.matching(operation.body.contents, content_type) is None:
            names = ", ".join(content.media_type for content in operation.body.contents)
            return {}, (415, f"the body must be {names}")
        found, more = _body(operation.body, body, content_type)
        arguments |= found
        problems += more
    return arguments, (400, "; ".join(map(str, problems))) if problems else None


def _content_type(declared: Body, incoming: Incoming) -> str:
    """What the request says, or the first declared one if it says nothing."""
    return incoming.headers.get("content-type") or declared.contents[0].media_type


def _body(
    declared: Body, body: bytes, content_type: str
) -> tuple[dict[str, Any], list[Problem]]:
    content = bodies.matching(declared.contents, content_type)
    if content is None or not (body or isinstance(content, Text | Bytes)):
        missing = [Problem("body", "", "is missing")] if declared.required else []
        return {"body": None}, missing
    given = {"content_type": content_type} if declared.choice else {}
    try:
        return {**given, "body": bodies.read(content, body, content_type)}, []
    except codec.DecodeError as error:
        return {}, [
            Problem("body", "", found.message, found.pointer, found.keyword)
            for found in error.violations
        ]
    except ValueError as error:
        return {}, [Problem("body", "", str(error))]

"""Turns a request into the arguments of a handler.

Comes in: an operation, with the raw parts of a request. Goes out: the arguments, or the
reasons why there are none. Must not know: the web framework, what responses look like.
"""

from __future__ import annotations

from typing import Any

from . import bodies, media
from .arguments import Incoming, Problem, gather, problems_of
from .declared import Bytes, Content, Events, Form, JsonLines, Text
from .operation import Body, Operation


def understood(
    operation: Operation[Any, Any], incoming: Incoming, body: bytes
) -> tuple[dict[str, Any], tuple[int, str] | None]:
    """The arguments and, if they cannot be read, the status and detail of a refusal,
    which lists everything that is wrong."""
    arguments, problems = gather(operation, incoming)
    if operation.body is not None:
        said = incoming.headers.get("content-type", "")
        coding = incoming.headers.get("content-encoding", "identity").strip().lower()
        if body and coding not in ("", "identity"):
            return {}, (415, f"the body must not be encoded, but is {coding}")
        if body and _content(operation.body, said) is None:
            names = ", ".join(content.media_type for content in operation.body.contents)
            return {}, (415, f"the body must be {names}")
        found, more = _body(operation.body, body, said)
        arguments |= found
        problems += more
    return arguments, (400, "; ".join(map(str, problems))) if problems else None


def _content(declared: Body, said: str) -> Content | None:
    """The media type that the request names, or the first declared one if it names
    none."""
    return media.matching(declared.contents, said or declared.contents[0].media_type)


def _body(
    declared: Body, body: bytes, said: str
) -> tuple[dict[str, Any], list[Problem]]:
    content = _content(declared, said)
    if content is None or not (body or _may_be_empty(declared, content, said)):
        missing = [Problem("body", "", "is missing")] if declared.required else []
        return {"body": None}, missing
    content_type = said or content.media_type
    is_range = "*" in content.media_type
    name = said or None if is_range else content.media_type
    given = {"content_type": name} if declared.choice else {}
    try:
        return {**given, "body": bodies.read(content, body, content_type)}, []
    except ValueError as error:
        return {}, problems_of(error, "body")


def _may_be_empty(declared: Body, content: Content, said: str) -> bool:
    """Whether an empty body is a value: for a text, form or stream with a media type,
    and for a required text."""
    match content:
        case Text() | Bytes():
            return bool(said) or declared.required
        case Form() | JsonLines() | Events():
            return bool(said)
    return False

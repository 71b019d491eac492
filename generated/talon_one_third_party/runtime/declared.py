"""Parameters and bodies as a document declares them, as plain data.

Comes in: nothing. Goes out: the classes that `operation` is made of, and `errors`. Must
not know: pydantic, HTTP libraries, how anything here is carried out.

Types are given as functions without arguments, so that no model is loaded before it is
needed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal

from .record import EMPTY, Record

Type = Callable[[], Any]
Style = Literal[
    "matrix",
    "label",
    "simple",
    "form",
    "spaceDelimited",
    "pipeDelimited",
    "tabDelimited",
    "deepObject",
    "cookie",
]
# What a text has to be taken apart into: nothing, a list, an object, or whichever fits
# its type. It is "any" only where that may be an object.
Shape = Literal["scalar", "array", "object", "scalar or array", "any"]


class Parameter(Record):
    """A value that travels outside the body.

    `name` is the method's argument, `wire` the name in the document. `style`, `explode`
    and `reserved` are `style`, `explode` and `allowReserved` of OpenAPI 3.1, section
    4.8.12; where a media type spells the value (`content`), `media_type` is set and
    they do not matter. `foreign` are keys that an exploded object leaves to others.
    `literal` is whether a text is JSON before it is a string: the type names something
    else before strings. `inner` has the styles of lists inside of lists.
    """

    name: str
    wire: str
    type: Type
    shape: Shape = "scalar"
    required: bool = False
    style: Style = "form"
    explode: bool = True
    reserved: bool = False
    allow_empty: bool = False
    media_type: str = ""
    foreign: Sequence[str] = ()
    literal: bool = False
    inner: Sequence[Style] = ()


class Path(Parameter):
    """A part of the path."""

    required: bool = True
    style: Style = "simple"
    explode: bool = False


class Query(Parameter):
    """A key of the query string."""


class Header(Parameter):
    """A header of the request, of the response or of a multipart part."""

    style: Style = "simple"
    explode: bool = False


class Cookie(Parameter):
    """A cookie."""


class Content(Record):
    """A body in one media type; `media_type` may be a range (`image/*`)."""

    type: Type
    media_type: str


class Json(Content):
    """`application/json` and everything that ends in `+json`."""

    media_type: str = "application/json"


class Text(Content):
    """Text, handed over as `str`."""

    media_type: str = "text/plain"


class Bytes(Content):
    """Anything else: bytes."""

    type: Type = bytes
    media_type: str = "application/octet-stream"


class JsonLines(Content):
    """A stream of JSON values, one a line. `type` is that of one value."""

    media_type: str = "application/jsonl"


class Events(Content):
    """A stream of server-sent events. `type` is that of one `whole` event: an object
    with `data` and perhaps `event`, `id` and `retry` (OpenAPI 3.2, section 4.14.4);
    else that of the JSON in its `data`."""

    media_type: str = "text/event-stream"
    whole: bool = True


class Part(Record):
    """How one property of a form travels (`encoding`, OpenAPI 3.1, section 4.8.15).
    `style` is None where the content type decides, which may be several with commas
    between them. `file` is set where the content is bytes, `literal` and `inner` as in a
    `Parameter`, `null` where null is sent rather than left out: as an empty text."""

    shape: Shape = "scalar"
    file: bool = False
    content_type: str = ""
    headers: Sequence[Header] = ()
    style: Style | None = None
    explode: bool = True
    reserved: bool = False
    literal: bool = False
    null: bool = False
    inner: Sequence[Style] = ()


class QueryString(Parameter):
    """The query string as a whole (OpenAPI 3.2, `in: querystring`). Where it is a form,
    `parts` are those of its properties that are no scalars."""

    parts: Mapping[str, Part] = EMPTY


class Form(Content):
    """`application/x-www-form-urlencoded`. Properties that are not in `parts` are
    scalars."""

    media_type: str = "application/x-www-form-urlencoded"
    parts: Mapping[str, Part] = EMPTY


class Multipart(Content):
    """`multipart/form-data` and its relatives. Properties that are not in `parts` are
    scalars."""

    media_type: str = "multipart/form-data"
    parts: Mapping[str, Part] = EMPTY

"""Parameters and bodies as a document declares them, as plain data.

Comes in: nothing. Goes out: the classes for the declarations in `operations` and
`errors`. Must not know: pydantic, HTTP libraries, how the declarations are used.

Types are functions without arguments that return the type, so that no model is loaded
before it is needed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal

from .json_value import JsonValue
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
# What a text is split into: nothing, a list, an object, or whatever fits its type.
# "any" is only used if that may be an object.
Shape = Literal["scalar", "array", "object", "scalar or array", "any"]


class Parameter(Record):
    """A value outside the body.

    `name` is the method's argument, `wire` the name in the document. `style`, `explode`
    and `reserved` are `style`, `explode` and `allowReserved` of OpenAPI 3.1, section
    4.8.12; if the value is in a media type (`content`), `media_type` is set and they do
    not matter. An exploded object has `own` keys, of which one must be there unless
    `extra` is true; `foreign` lists keys that do not belong to it. `parts` has those
    properties of it, or of a form, that are not scalars. `literal` is true if a text
    should be read as JSON first and as a string second, because the type names strings
    after something else. `inner` lists the styles of lists inside lists. A server takes
    an absent parameter for its `default`.
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
    default: JsonValue = None
    own: Sequence[str] = ()
    extra: bool = False
    foreign: Sequence[str] = ()
    parts: Mapping[str, Part] = EMPTY
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
    """Text, as `str`."""

    media_type: str = "text/plain"


class Bytes(Content):
    """Anything else: bytes."""

    type: Type = bytes
    media_type: str = "application/octet-stream"


class JsonLines(Content):
    """A stream of JSON values, one per line. `type` is the type of one value."""

    media_type: str = "application/jsonl"


class Events(Content):
    """A stream of server-sent events. `type` is the type of one `whole` event, an
    object with `data` and perhaps `event`, `id` and `retry` (OpenAPI 3.2, section
    4.14.4), or else of the JSON in its `data`."""

    media_type: str = "text/event-stream"
    whole: bool = True


class Part(Record):
    """How one property of a form is sent (`encoding`, OpenAPI 3.1, section 4.8.15).

    `style` is None if `content_type` decides, which may list several, separated by
    commas. `file` is true if the content is bytes, `null` if null is sent, as an empty
    text, and not left out. `literal` and `inner` are as in `Parameter`.
    """

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
    """The whole query string (OpenAPI 3.2, `in: querystring`)."""


class Form(Content):
    """`application/x-www-form-urlencoded`. Properties not in `parts` are scalars."""

    media_type: str = "application/x-www-form-urlencoded"
    parts: Mapping[str, Part] = EMPTY


class Multipart(Content):
    """`multipart/form-data` and its relatives. Properties not in `parts` are
    scalars."""

    media_type: str = "multipart/form-data"
    parts: Mapping[str, Part] = EMPTY

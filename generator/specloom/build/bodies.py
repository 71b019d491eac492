"""Bodies and headers: the contents of a request or response, and their media types.

Comes in: `content`, `encoding` and `headers` nodes of 3.x. Goes out: `ir.Content`s, `ir.Header`s.
Must not know: operations.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from specloom import ir
from specloom.build.describe import docs_of, text
from specloom.build.reading import Reading
from specloom.document import Node
from specloom.openapi.media import OCTETS, content_kind, file_type, is_xml

_DEFAULT_STYLES: Mapping[str, ir.Style] = {
    "path": "simple",
    "query": "form",
    "header": "simple",
    "cookie": "form",
}
_STYLES: Mapping[str, ir.Style] = {
    style: style
    for style in (
        "matrix", "label", "simple", "form", "spaceDelimited", "pipeDelimited", "deepObject",
        "cookie",
    )
}  # fmt: skip


def contents(reading: Reading, body: Node) -> tuple[ir.Content, ...]:
    """The media types in which a request may come, in the order of the document."""
    return _contents(reading, dict(reading.members(body, "content")))


def answers(reading: Reading, response: Node) -> tuple[ir.Content, ...]:
    """The media types that are requested for a response."""
    return _contents(reading, typed(reading, dict(reading.members(response, "content"))))


def typed(reading: Reading, media_types: Mapping[str, Node]) -> dict[str, Node]:
    """The media types of a response, without XML if there is JSON: JSON has a type, XML would only
    be text, and callers would have to find out which one they got."""
    is_typed = any(content_kind(name, None) == "json" for name in media_types)
    ignored = {name: node for name, node in media_types.items() if is_typed and is_xml(name)}
    for name, node in ignored.items():
        message = f"{name} is not asked for: this response comes in JSON as well"
        reading.note(node, "ignored-xml", message)
    return {name: node for name, node in media_types.items() if name not in ignored}


def _contents(reading: Reading, media_types: Mapping[str, Node]) -> tuple[ir.Content, ...]:
    found: list[ir.Content] = []
    schemas: list[Node] = []
    for name, node in media_types.items():
        schema = node.get("schema")
        if schema is not None:
            schema = _first_alike(schema, schemas)
            schemas.append(schema)
        found.append(_content(reading, name, node, schema))
    return tuple(found)


def _first_alike(schema: Node, others: Iterable[Node]) -> Node:
    """The first of `others` that is written exactly like `schema`, otherwise `schema` itself: a
    body in several media types has one type, though the document repeats it for each."""
    near = (each for each in others if each.document is schema.document)
    return next((each for each in near if _is_alike(each.value, schema.value)), schema)


def _is_alike(a: object, b: object) -> bool:
    """Whether two values are written alike: 1 is different from true and from 1.0."""
    return a == b and json.dumps(a) == json.dumps(b)


def headers(reading: Reading, owner: Node) -> tuple[ir.Header, ...]:
    """The headers of a response or part. `Content-Type` is given elsewhere and ignored here
    (OpenAPI 3.1, section 4.8.17)."""
    found = reading.members(owner, "headers")
    return tuple(_header(reading, *item) for item in found if item[0].lower() != "content-type")


def encoding(node: Node, location: str) -> ir.Styled | str:
    """How a parameter or header is encoded: a style, or the one media type of its `content`."""
    content = node.get("content")
    if content is not None and content.value:
        return str(next(iter(content.value)))
    return styled(node, location)


def value_type(reading: Reading, node: Node) -> ir.Type:
    """The type of a parameter or header of 3.x, from its `schema` or `content`."""
    holder = next((media for _, media in reading.members(node, "content")), node)
    schema = holder.get("schema")
    return reading.schemas.type(schema) if schema is not None else ir.Anything()


def styled(node: Node, location: str) -> ir.Styled:
    """The style of a value, with the defaults for its location (OpenAPI 3.1, section 4.8.12.2)."""
    style = _STYLES.get(text(node.value, "style"), _DEFAULT_STYLES.get(location, "form"))
    explode = node.value.get("explode", style in ("form", "cookie"))
    return ir.Styled(style, explode is True, node.value.get("allowReserved") is True)


def build_content(
    reading: Reading, node: Node, media_type: str, type_: ir.Type | None, items: ir.Type | None
) -> ir.Content:
    """One media type of a body; findings about it point at `node`."""
    kind = content_kind(media_type, type_)
    if is_xml(media_type):
        message = f"a body in {media_type} is sent and received as text"
        reading.note(node, "xml-as-text", message)
        type_ = ir.String()
    if kind in ("json-lines", "sse") and items is None:
        items = type_.items if isinstance(type_, ir.Array) else type_
    has_parts = kind in ("form", "multipart")
    if has_parts and _is_nameless(reading, node.get("schema")):
        message = f"a body in {media_type} that is not an object: its parts may have any names"
        reading.note(node["schema"], "unnamed-parts", message)
        type_ = None
    found = tuple(parts(reading, node)) if has_parts else ()
    return ir.Content(
        media_type=media_type,
        kind=kind,
        type=_body_type(kind, type_),
        parts=found,
        items=items,
        docs=docs_of(node),
    )


def _content(reading: Reading, media_type: str, node: Node, schema: Node | None) -> ir.Content:
    items = node.get("itemSchema")
    return build_content(
        reading,
        node,
        media_type,
        reading.schemas.type(schema) if schema is not None else None,
        reading.schemas.type(items) if items is not None else None,
    )


def _is_nameless(reading: Reading, schema: Node | None) -> bool:
    if schema is None:
        return False
    return any("object" not in part.kinds for part in reading.schemas.conjunctions.parts(schema))


def _body_type(kind: ir.ContentKind, type_: ir.Type | None) -> ir.Type:
    match kind:
        case "binary":
            return ir.Binary()
        case "text":
            return ir.String() if type_ is None else type_
        case "form" | "multipart":
            return ir.Map(ir.Anything()) if type_ is None else type_
        case _:
            return ir.Anything() if type_ is None else type_


def _header(reading: Reading, name: str, node: Node) -> ir.Header:
    return ir.Header(
        wire=name,
        type=value_type(reading, node),
        required=node.value.get("required") is True,
        encoding=encoding(node, "header"),
        docs=docs_of(node),
    )


def _refuse(reading: Reading, node: Node, keys: Iterable[str]) -> None:
    """Report the keywords of 3.2 for parts that have no name of their own."""
    for key in keys:
        if key in node:
            message = f"{key} cannot be followed here: parts are sent by name, and not nested"
            reading.findings.append(node.finding("unsupported-part-encoding", message, key))


def parts(reading: Reading, node: Node) -> Iterator[ir.PartEncoding]:
    """How the properties of a form are encoded: as `encoding` says, and in the media types that
    their schemas name."""
    _refuse(reading, node, ("prefixEncoding", "itemEncoding"))
    named = dict(_content_media_types(reading, node.get("schema")))
    for name, part in reading.members(node, "encoding"):
        _refuse(reading, part, ("encoding", "prefixEncoding", "itemEncoding"))
        own = named.pop(name, "")
        types = text(part.value, "contentType") or own
        has_style = any(key in part for key in ("style", "explode", "allowReserved"))
        yield ir.PartEncoding(
            property=name,
            content_types=tuple(found for item in types.split(",") if (found := item.strip())),
            headers=headers(reading, part),
            styled=styled(part, "query") if has_style else None,
        )
    yield from (ir.PartEncoding(name, (media_type,)) for name, media_type in named.items())


def _content_media_types(reading: Reading, schema: Node | None) -> Iterator[tuple[str, str]]:
    """The properties that are files, or lists of files, and name their media type."""
    conjunctions = reading.schemas.conjunctions
    for part in conjunctions.parts(schema) if schema is not None else ():
        for name, node in part.schema.members("properties"):
            lists = (each.schema for each in conjunctions.parts(node) if "items" in each)
            for place in (node, *(each.child("items") for each in lists)):
                for keywords in reading.keywords(place):
                    if (media_type := file_type(keywords) or OCTETS) != OCTETS:
                        yield name, media_type

"""Parameters of 3.x: the values a caller puts into the path, query, headers and cookies.

Comes in: the `parameters` of a path and of an operation. Goes out: `ir.Parameter`s.
Must not know: operations.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from specloom import ir
from specloom.build.bodies import encoding, parts, value_type
from specloom.build.describe import default, docs_of, preferred, text
from specloom.build.reading import Reading
from specloom.document import Node
from specloom.openapi.media import content_kind

_LOCATIONS: Mapping[str, ir.ParameterIn] = {
    "path": "path",
    "query": "query",
    "header": "header",
    "cookie": "cookie",
    "querystring": "querystring",
}
# Determined by `security` and by media types; a parameter of that name is ignored (OpenAPI 3.1,
# section 4.8.12).
_RESERVED_HEADERS = frozenset(("accept", "content-type", "authorization"))


def merged(reading: Reading, path_item: Node, operation: Node) -> list[Node]:
    """The parameters of a path, each replaced if the operation has one of the same name and
    location, followed by those that only the operation has."""
    found: dict[tuple[str, str], Node] = {}
    for owner in (path_item, operation):
        for item in owner.elements_of("parameters"):
            node = reading.resolve(item)
            if node is not None and text(node.value, "in") in (*_LOCATIONS, "body", "formData"):
                found[(text(node.value, "name"), text(node.value, "in"))] = node
    return list(found.values())


def parameters(reading: Reading, nodes: Sequence[Node]) -> Iterator[ir.Parameter]:
    """The parameters in document order."""
    for node in nodes:
        name, location = text(node.value, "name"), _LOCATIONS[text(node.value, "in")]
        if location == "header" and name.lower() in _RESERVED_HEADERS:
            message = f"the header {name} is not a parameter: OpenAPI says to ignore it"
            reading.note(node, "ignored-header", message)
        else:
            yield _parameter(reading, node, name, location)


def _parameter(reading: Reading, node: Node, name: str, location: ir.ParameterIn) -> ir.Parameter:
    keywords = reading.keywords(node.get("schema"))
    return ir.Parameter(
        wire=name,
        location=location,
        type=value_type(reading, node),
        required=location == "path" or node.value.get("required") is True,
        encoding=encoding(node, location),
        docs=docs_of(node, *keywords[:1]),
        default=default(keywords),
        allow_empty=node.value.get("allowEmptyValue") is True,
        preferred_name=preferred(node.value),
        source=node.locate,
        parts=tuple(found for media in _form(reading, node) for found in parts(reading, media)),
    )


def _form(reading: Reading, node: Node) -> Iterator[Node]:
    """The media type of a query string, if it is a form."""
    for name, media in reading.members(node, "content"):
        if content_kind(name, None) == "form":
            yield media

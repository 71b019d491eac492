"""Operations of 2.0: parameters, bodies and responses as Swagger writes them.

Comes in: the nodes of a 2.0 operation. Goes out: the same IR as for 3.x.
Must not know: how operations are put together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from specloom import ir
from specloom.build.bodies import build_content, typed
from specloom.build.describe import default, docs_of, preferred, text
from specloom.build.reading import Reading
from specloom.document import Node
from specloom.openapi.media import content_kind, is_xml

_LOCATIONS: Mapping[str, ir.ParameterIn] = {"path": "path", "query": "query", "header": "header"}
_FORMATS: Mapping[str, ir.Style] = {
    "ssv": "spaceDelimited",
    "tsv": "tabDelimited",
    "pipes": "pipeDelimited",
}
_FORM = "application/x-www-form-urlencoded"
_MULTIPART = "multipart/form-data"
# The field of a response that describes its body.
BODY = "schema"
_STRUCTURED = frozenset(("json", "json-lines", "form", "sse"))


def parameters(reading: Reading, nodes: Sequence[Node]) -> Iterator[ir.Parameter]:
    """The parameters that are not part of the body."""
    for node in nodes:
        location = _LOCATIONS.get(text(node.value, "in"))
        if location is not None:
            yield ir.Parameter(
                wire=text(node.value, "name"),
                location=location,
                type=reading.schemas.parameter_type(node),
                required=location == "path" or node.value.get("required") is True,
                encoding=_styled(node, location),
                docs=docs_of(node),
                default=default([node.value]),
                allow_empty=node.value.get("allowEmptyValue") is True,
                preferred_name=preferred(node.value),
                source=node.locate,
            )


def body(reading: Reading, operation: Node, name: str, nodes: Sequence[Node]) -> ir.Body | None:
    """The `body` parameter, or all `formData` parameters as one model, which is named after the
    operation's `name`."""
    form = [node for node in nodes if text(node.value, "in") == "formData"]
    if form:
        return _form_body(reading, operation, name, form)
    for node in nodes:
        if text(node.value, "in") == "body":
            type_ = _schema_type(reading, node)
            found = [
                build_content(reading, node, media_type, type_, None)
                for media_type in _media_types(reading, operation, "consumes")
            ]
            required = node.value.get("required") is True
            return ir.Body(tuple(found), required, docs_of(node))
    return None


def contents(
    reading: Reading, operation: Node, response: Node, *, is_error: bool
) -> tuple[ir.Content, ...]:
    """The body of a response: its schema, in each media type that the operation produces."""
    if "schema" not in response:
        return ()
    type_ = _schema_type(reading, response)
    listed = dict.fromkeys(_media_types(reading, operation, "produces"), response)
    produced = list(typed(reading, listed))
    if is_error and type_ is not None and _is_structured(type_):
        produced = _able_to_hold_objects(reading, response, produced)
    return tuple(
        build_content(reading, response, media_type, type_, None) for media_type in produced
    )


def _is_structured(type_: ir.Type) -> bool:
    """Whether a schema describes something other than bytes or text of unknown form."""
    return not isinstance(type_, ir.String | ir.Anything)


def _able_to_hold_objects(reading: Reading, response: Node, produced: list[str]) -> list[str]:
    """The media types that can hold an error with an object. `produces` is for the whole operation
    and often lists only those of its results; errors are read as JSON then."""
    able = [name for name in produced if content_kind(name, ir.Map(ir.Anything())) in _STRUCTURED]
    able += [name for name in produced if is_xml(name)]
    if able:
        return able
    message = f"an object cannot be {' or '.join(produced)}: this error is read as JSON"
    reading.note(response, "assumed-json", message)
    return ["application/json"]


def headers(reading: Reading, response: Node) -> tuple[ir.Header, ...]:
    """The headers of a response."""
    return tuple(
        ir.Header(
            wire=name,
            type=reading.schemas.parameter_type(node),
            required=False,
            encoding=_styled(node, "header"),
            docs=docs_of(node),
        )
        for name, node in reading.members(response, "headers")
    )


def _schema_type(reading: Reading, node: Node) -> ir.Type | None:
    schema = node.get("schema")
    return None if schema is None else reading.schemas.type(schema)


def _media_types(reading: Reading, operation: Node, key: str) -> list[str]:
    holder = operation if key in operation else reading.root
    found = [str(item.value) for item in holder.elements_of(key)]
    return found or ["application/json"]


def _form_body(reading: Reading, operation: Node, name: str, nodes: Sequence[Node]) -> ir.Body:
    """Form parameters are the properties of an unnamed object."""
    consumed = _media_types(reading, operation, "consumes")
    media_types = [each for each in consumed if each in (_FORM, _MULTIPART)]
    has_file = any(text(node.value, "type") == "file" for node in nodes)
    id_ = f"{operation.identity}/formData"
    reading.schemas.definitions[id_] = ir.Model(
        id=id_,
        name=ir.NameHint((name, "request"), ("form", *reversed(name.split()))),
        properties=tuple(_form_property(reading, node) for node in nodes),
        location=operation.locate,
    )
    parts = tuple(
        ir.PartEncoding(text(node.value, "name"), styled=_styled(node, "query"))
        for node in nodes
        if text(node.value, "type") == "array"
    )
    contents_ = [
        ir.Content(each, "form" if each == _FORM else "multipart", ir.Ref(id_), parts)
        for each in media_types or [_MULTIPART if has_file else _FORM]
    ]
    required = any(node.value.get("required") is True for node in nodes)
    return ir.Body(tuple(contents_), required)


def _form_property(reading: Reading, node: Node) -> ir.Property:
    return ir.Property(
        wire=text(node.value, "name"),
        type=reading.schemas.parameter_type(node),
        required=node.value.get("required") is True,
        docs=docs_of(node),
        default=default([node.value]),
        preferred_name=preferred(node.value),
    )


def _styled(node: Node, location: str) -> ir.Styled:
    """`collectionFormat` as a style (OpenAPI 2.0, "Parameter Object"); csv is the default."""
    form = text(node.value, "collectionFormat")
    plain: ir.Style = "form" if location == "query" else "simple"
    style, inner = _FORMATS.get(form, plain), list(_inner_styles(node))
    separating = inner if form == "multi" else [_FORMATS.get(form, "simple"), *inner]
    if len(set(separating)) < len(separating):
        inner = []  # lists with the same separator in and between them would be ambiguous
    return ir.Styled(style, explode=form == "multi", inner=tuple(inner))


def _inner_styles(node: Node) -> Iterator[ir.Style]:
    """The styles of lists inside a list, the outermost first (OpenAPI 2.0, "Items Object")."""
    items = node.get("items")
    while items is not None and text(items.value, "type") == "array":
        yield _FORMATS.get(text(items.value, "collectionFormat"), "simple")
        items = items.get("items")

"""What to write instead: hints for the mistakes that are made again and again.

Comes in: the version, where in which object something stands, what it is called or holds. Goes out:
a hint, "" where there is none. Must not know: how mistakes are found.

Nearly all are spellings of another version of OpenAPI, or of a programming language.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from specloom.openapi.grammar import SECTIONS, Kind
from specloom.openapi.survey import Spot
from specloom.openapi.typenames import meant
from specloom.openapi.version import Version
from specloom.openapi.vocabulary import SCHEMA_WORDS

_Names = Mapping[tuple[Kind, str], str]

_HOLDERS: Mapping[Kind, str] = MappingProxyType(
    {
        **dict.fromkeys(("parameter", "header", "media type"), "it belongs below `schema`"),
        **dict.fromkeys(
            ("request body", "response"), "it belongs below `content: {MEDIA TYPE: {schema: …}}`"
        ),
    }
)
_IN_BODY = "it belongs below `requestBody`"
_MEDIA_TYPES = "OpenAPI 3 has media types as the keys of `content`"
_SERVERS = "OpenAPI 3 has `servers: [{url: https://HOST/BASE}]`"
_SINCE_3: _Names = MappingProxyType(
    {
        ("document", "definitions"): "OpenAPI 3 has them below `components: {schemas: …}`",
        ("document", "securityDefinitions"): (
            "OpenAPI 3 has them below `components: {securitySchemes: …}`"
        ),
        **{("document", name): _SERVERS for name in ("host", "basePath", "schemes")},
        **{("document", name): _MEDIA_TYPES for name in ("consumes", "produces")},
        **{("operation", name): _MEDIA_TYPES for name in ("consumes", "produces")},
        ("parameter", "collectionFormat"): "OpenAPI 3 has `style` and `explode`",
        ("operation", "content"): _IN_BODY,
        ("operation", "schema"): _IN_BODY,
        ("response", "schema"): _HOLDERS["response"],
        ("request body", "schema"): _HOLDERS["request body"],
    }
)
_BEFORE_3: _Names = MappingProxyType(
    {
        ("document", "components"): "OpenAPI 2.0 has `definitions`, `parameters` and `responses`",
        ("document", "servers"): "OpenAPI 2.0 has `host`, `basePath` and `schemes`",
        ("operation", "requestBody"): "OpenAPI 2.0 has a parameter with `in: body`",
        ("response", "content"): "OpenAPI 2.0 has `schema`, and `produces` for the media types",
        ("parameter", "schema"): "OpenAPI 2.0 has `type` here, without `schema`",
        ("schema", "nullable"): "OpenAPI 2.0 has `x-nullable: true`",
        **{("schema", name): "OpenAPI 3 has it" for name in ("oneOf", "anyOf", "not")},
    }
)
_NEEDS_3_1 = "only OpenAPI 3.1 and later have it"
_BEFORE_3_1: _Names = MappingProxyType(
    {
        ("schema", "const"): "before OpenAPI 3.1, write an `enum` of one value",
        ("document", "webhooks"): _NEEDS_3_1,
        ("components", "pathItems"): _NEEDS_3_1,
        **{
            ("schema", name): _NEEDS_3_1
            for name in "$defs $id $anchor if then else contains prefixItems patternProperties"
            " propertyNames dependentRequired dependentSchemas unevaluatedProperties"
            " unevaluatedItems contentMediaType contentEncoding".split()
        },
    }
)

_SINCE_3_1 = "since OpenAPI 3.1, it is"
_BODY = "OpenAPI 3 has `requestBody` beside `parameters`"
_NULLABLE = "before OpenAPI 3.1, write one type and `nullable: true`"
_KINDS: Mapping[type, str] = MappingProxyType({str: "text", list: "list", dict: "mapping"})
# What is wrong at a field: by its name, and its value or what kind of value that is.
_VALUES: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("$ref", "null"): "a `#` starts a comment: put the text in quotes",
        ("required", "true"): "list its name in the object that has it: `required: [NAME]`",
        ("required", "false"): "leave it out: properties are optional unless the object lists them",
        ("required", "text"): "write a list: `required: [NAME]`",
        ("discriminator", "text"): "write `discriminator: {propertyName: NAME}`",
        ("security", "mapping"): "write a list: `- NAME: []`",
        ("parameters", "mapping"): "write a list, with the names inside: `- name: NAME`",
        ("servers", "mapping"): "write a list: `- url: URL`",
        ("tags", "text"): "write a list: `[NAME]`",
        ("allOf", "mapping"): "write a list: `- $ref: …`",
        ("anyOf", "mapping"): "write a list: `- $ref: …`",
        ("oneOf", "mapping"): "write a list: `- $ref: …`",
        ("enum", "text"): "write a list: `[A, B]`",
        ("properties", "list"): "write a mapping: `NAME: {type: …}`",
        ("exclusiveMinimum", "true"): f"{_SINCE_3_1} the bound itself, without `minimum`",
        ("exclusiveMaximum", "true"): f"{_SINCE_3_1} the bound itself, without `maximum`",
        ("$recursiveAnchor", "true"): f"{_SINCE_3_1} `$dynamicAnchor: NAME`",
        ("$recursiveAnchor", "false"): f"{_SINCE_3_1} `$dynamicAnchor: NAME`",
        ("headers", "list"): "write a mapping: `NAME: {schema: …}`",
        ("content", "list"): "write a mapping: `MEDIA TYPE: {schema: …}`",
        ("items", "list"): "write one schema; since OpenAPI 3.1, a tuple is `prefixItems`",
    }
)
# What is wrong with a whole object, or with a member of a list.
_OBJECTS: Mapping[tuple[Kind, str], str] = MappingProxyType(
    {
        ("responses", "list"): "write a mapping: `'200': {description: …}`",
        ("schema", "list"): "write one schema: `oneOf` and `allOf` have several",
    }
)
_ITEMS: Mapping[str, str] = MappingProxyType(
    {
        "security": "write `- NAME: []`",
        "servers": "write `- url: URL`",
        "tags": "write `- name: NAME`",
    }
)
# What stands beside `paths`, and is a path nowhere.
TOP_LEVEL = frozenset("components definitions info security servers tags webhooks".split())
# What stands one level too high or too low, as its name tells.
_INFO = frozenset("title version description contact license termsOfService".split())
_OPERATIONS = frozenset("operationId responses requestBody".split())
_RESPONSES = frozenset("description content headers links".split())
_STATUS = re.compile(r"[1-5]([0-9]{2}|XX)")
_MISSING: _Names = MappingProxyType(
    {
        ("parameter", "required"): "path parameters need `required: true`",
        ("response", "description"): "any text will do, even `description: ''`",
        ("operation", "responses"): "what it answers, such as `'200': {description: Done.}`",
        ("responses", "default"): "or any status, such as `'200': {description: Done.}`",
    }
)


_UNQUOTED = "leave out the quotes"
_SPACE_AFTER_COLON = "put a space after `:`"
_SPACE_AFTER_DASH = "put a space after `-`"
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_EQUALS = re.compile(r"[\w$-]+ *= *\S.*")
_NO_SPACE = re.compile(r"[\w$-]+:[^\s/].*")


def about_name(version: Version, spot: Spot, name: str) -> str:
    """What to write instead of a property that the object at a place does not have."""
    if spot.trail:
        return ""
    if hint := _about_level(version, spot.kind, name):
        return hint
    tables = [_BEFORE_3 if version.is_swagger else _SINCE_3]
    if not version.has_json_schema:
        tables.append(_BEFORE_3_1)
    found = next((table[spot.kind, name] for table in tables if (spot.kind, name) in table), "")
    if not found and not version.is_swagger and name in SCHEMA_WORDS:
        return _HOLDERS.get(spot.kind, "")
    return found


def _about_level(version: Version, kind: Kind, name: str) -> str:
    match kind:
        case "document" if name in SECTIONS and not version.is_swagger:
            return "it belongs below `components`"
        case "document" if name in _INFO:
            return "it belongs below `info`"
        case "operation" if _STATUS.fullmatch(name):
            return "it belongs below `responses`"
        case "responses" if name in _RESPONSES:
            return "it belongs below a status, such as `'200'`"
        case "path item" if name in _OPERATIONS:
            return "it belongs below a method, such as `get`"
    return ""


def about_value(version: Version, spot: Spot, value: object) -> str:
    """What to write instead of a value that may not stand at a place."""
    kind = _KINDS.get(type(value), "")
    if not spot.trail:
        return _OBJECTS.get((spot.kind, kind), "")
    field = spot.trail[-1]
    if field.isdecimal() and kind == "text":
        return _ITEMS.get(spot.trail[0], "")
    if (spot.kind, field) == ("parameter", "required"):
        return _MISSING[spot.kind, field]
    if spot.kind == "parameter" and field == "in" and value in ("body", "formData"):
        return _BODY
    if spot.is_type:
        return _about_type(version, value)
    if (spot.kind, field, value) == ("security scheme", "type", "basic"):
        return "write `type: http` with `scheme: basic`"
    if isinstance(value, dict) and any(key[:1] == "-" for key in value):
        return _SPACE_AFTER_DASH
    shown = value if isinstance(value, str) else json.dumps(value)
    return _VALUES.get((field, shown)) or _VALUES.get((field, kind), "")


def about_type(expected: Sequence[str], value: object) -> str:
    """What to write instead of a value of another type than those expected."""
    match value:
        case bool() | int() | float() if "string" in expected:
            return "put it in quotes"
        case "true" | "false" if "boolean" in expected:
            return _UNQUOTED
        case str() if {"integer", "number"} & {*expected} and _NUMBER.fullmatch(value):
            return _UNQUOTED
        case dict() if "string" in expected and not any(value.values()):
            return "put it in quotes"  # `{name}` is a mapping in YAML
        case str() if "object" in expected:
            return _about_text(value)
    return ""


def _about_text(value: str) -> str:
    """What to write instead of a text where a mapping must be."""
    if value.startswith("#/"):
        return "write `$ref: …`"
    if _EQUALS.fullmatch(value):
        return "write `:` for `=`"
    return _SPACE_AFTER_COLON if _NO_SPACE.fullmatch(value) else ""


def missing_space(name: str, known: Iterable[str]) -> str:
    """What to write instead of a name that holds a value as well, or begins with a `-`."""
    key, colon, value = name.partition(":")
    if colon and value and key in known:
        return _SPACE_AFTER_COLON
    return _SPACE_AFTER_DASH if name[:1] == "-" and name[1:] in known else ""


def _about_type(version: Version, value: object) -> str:
    if not version.has_json_schema and (isinstance(value, list) or value == "null"):
        return _NULLABLE
    if value is None:
        return "put it in quotes: `'null'`"
    known = meant(value)
    if known is None or isinstance(value, list):
        return ""
    words = " with ".join(f"`{key}: {name}`" for key, name in known.items())
    return f"write {words}, and `items`" if known == {"type": "array"} else f"write {words}"


def about_missing(spot: Spot, names: Sequence[str]) -> str:
    """How to supply what an object lacks."""
    return _MISSING.get((spot.kind, names[0]), "") if not spot.trail else ""


def about_member(spot: Spot, value: object) -> str:
    """What to write instead of a property of a schema that is a schema itself."""
    is_schema = isinstance(value, dict) and bool({"type", "$ref"} & {*value})
    return "it belongs below `properties`" if spot == Spot("schema", ()) and is_schema else ""


def about_empty(spot: Spot) -> str:
    """What to write into what may not be empty."""
    return _MISSING["operation", "responses"] if spot == Spot("responses", ()) else ""

"""What must hold inside a schema beyond its structure.

Comes in: the version and the survey. Goes out: diagnostics.
Must not know: operations.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from itertools import chain
from types import MappingProxyType, NoneType, UnionType

from specloom import patterns
from specloom.diagnostics import Diagnostic, SpecError
from specloom.document import Node
from specloom.validate.defaults import DefaultCheck
from specloom.validate.survey import Survey
from specloom.validate.version import Version
from specloom.validate.wording import show

# In 2.0, parameters and headers have keywords of schemas directly inside.
_WITH_KEYWORDS = ("schema", "parameter", "header")
_DIALECTS = ("https://json-schema.org/draft/2020-12/", "https://spec.openapis.org/oas/3.")
# A pattern as it would stand in JavaScript's source.
_WRAPPED = re.compile(r"/\^.*\$/[a-z]*", re.DOTALL)
_ANCHOR = re.compile(r"\\[AzZ]")
_ANCHORS = r"`\A`, `\z` and `\Z` are letters there: write `^` and `$`"
_SCHEMA_NAME = re.compile(r"[A-Za-z0-9._-]+")

_TYPES: Mapping[str, type | UnionType] = MappingProxyType(
    {
        "array": list,
        "boolean": bool,
        "integer": int,
        "null": NoneType,
        "number": int | float,
        "object": dict,
        "string": str,
    }
)


def check_schemas(version: Version, found: Survey) -> Iterator[Diagnostic]:
    """Findings about dialects, patterns, enumerations, required names, mappings, defaults."""
    for place in _dialects(version, found):
        message = f"schemas are read as JSON Schema 2020-12 here, not as {show(place.value)}"
        yield _warning("foreign-dialect", message, place)
    check_default = DefaultCheck(version, (root.document for _, root in found.roots))
    for kind in _WITH_KEYWORDS:
        for schema in found.places.get(kind, ()):
            if schema.is_mapping:
                yield from _patterns(schema)
                yield from _enumeration(schema)
                yield from _mapping(schema)
                yield from _required(schema)
                yield from check_default(schema)


def _dialects(version: Version, found: Survey) -> Iterator[Node]:
    """What declares a dialect other than the usual one, in versions that have dialects."""
    if version in (Version.V2, Version.V30):
        return
    roots = (("jsonSchemaDialect", node) for node in found.places["document"])
    schemas = (("$schema", node) for node in found.places.get("schema", ()))
    for keyword, node in chain(roots, schemas):
        place = node.get(keyword)
        if place is not None and not str(place.value).startswith(_DIALECTS):
            yield place


def _patterns(schema: Node) -> Iterator[Diagnostic]:
    pattern = schema.get("pattern")
    if pattern is not None and isinstance(pattern.value, str):
        yield from _pattern(pattern.value, pattern)
    by_pattern = schema.get("patternProperties")
    if by_pattern is not None:
        for text, member in by_pattern.items():
            yield from _pattern(text, member)


def _pattern(text: str, place: Node) -> Iterator[Diagnostic]:
    if flaw := patterns.flaw(text):
        message = f"this is no regular expression of ECMA-262 that can be used: {flaw}"
        yield place.finding("invalid-pattern", message)
    elif _WRAPPED.fullmatch(text):
        message, hint = "the slashes, and what follows, are part of this pattern", "leave them out"
        yield _warning("foreign-pattern", message, place, hint)
    elif not patterns.is_strict(text):
        message = "this is no strict regular expression of ECMA-262: it is read as browsers do"
        hint = _ANCHORS if _ANCHOR.search(text) else ""
        yield _warning("foreign-pattern", message, place, hint)


def _enumeration(schema: Node) -> Iterator[Diagnostic]:
    enumeration = schema.get("enum")
    if enumeration is None:
        return
    kinds, seen = _kinds(schema), set[str]()
    for element in enumeration.elements():
        if kinds and not any(_is_of(kind, element.value) for kind in kinds):
            message = f"{show(element.value)} is never accepted: the type beside it forbids it"
            yield _warning("invalid-enum-value", message, element)
        text = json.dumps(element.value, sort_keys=True)
        if text in seen:
            yield _warning("duplicate-enum-value", f"{text} is listed twice", element)
        seen.add(text)


def _kinds(schema: Node) -> list[object]:
    """The types that a schema names."""
    kind = schema.get("type")
    if kind is None:
        return []
    return kind.value if isinstance(kind.value, list) else [kind.value]


def _is_of(kind: object, value: object) -> bool:
    """Whether a value is of a type. Null is left to `nullable`, an unknown type to the judge."""
    match value:
        case None:
            return True
        case float() if kind == "integer":
            return value.is_integer()
        case bool():
            return kind not in _TYPES or kind == "boolean"
    return isinstance(value, _TYPES.get(str(kind), object))


def _mapping(schema: Node) -> Iterator[Diagnostic]:
    """What a discriminator's mapping names: a schema by its name, or a reference to one."""
    discriminator = schema.get("discriminator")
    mapping = discriminator.get("mapping") if discriminator else None
    for _, place in mapping.items() if mapping else ():
        text = place.value
        if isinstance(text, str):
            try:
                place.follow(f"#/components/schemas/{text}" if _is_name(text, place) else text)
            except SpecError:
                yield _warning("unresolved-mapping", f"'{text}' names no schema", place)


def _is_name(text: str, place: Node) -> bool:
    """Whether a mapping's text is a name: what may be either is one (OpenAPI 3.1, 4.8.25)."""
    if not _SCHEMA_NAME.fullmatch(text):
        return False
    try:
        place.follow(f"#/components/schemas/{text}")
    except SpecError:
        return "." not in text
    return True


def _required(schema: Node) -> Iterator[Diagnostic]:
    """Names that nothing in an `allOf` declares: often a slip, though nothing forbids it."""
    required = schema.get("required")
    if required is None or "allOf" not in schema:
        return
    declared = set(_properties(schema))
    for name in required.elements():
        if isinstance(name.value, str) and name.value not in declared:
            message = f"'{name.value}' is required, but not declared as a property"
            yield _warning("undeclared-required", message, name)


def _properties(schema: Node) -> Iterator[str]:
    """The names that a schema declares, itself or through the schemas it is made of."""
    waiting, passed = [schema], set[Node]()
    while waiting:
        place = waiting.pop()
        try:
            target = place.target()
        except SpecError:  # the survey has told of it
            continue
        if target in passed:
            continue
        passed.add(target)
        properties = target.get("properties")
        yield from properties.value if properties and properties.is_mapping else ()
        for keyword in ("allOf", "anyOf", "oneOf"):
            waiting.extend((target.get(keyword) or target).elements())


def _warning(code: str, message: str, place: Node, hint: str = "") -> Diagnostic:
    return Diagnostic(code, message, place.location, place.pointer, "warning", hint)

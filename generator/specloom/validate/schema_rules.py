"""What must hold inside a schema beyond its structure.

Comes in: the version and the survey. Goes out: diagnostics.
Must not know: operations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from contextlib import suppress
from itertools import chain

from specloom import patterns
from specloom.diagnostics import Diagnostic, SpecError, did_you_mean
from specloom.document import Node
from specloom.openapi.dialects import USUAL, Dialects, is_published
from specloom.openapi.survey import Survey
from specloom.openapi.version import Version
from specloom.schema_keywords import COMBINING
from specloom.validate.contradictions import check_contradictions
from specloom.validate.defaults import DefaultCheck
from specloom.validate.keywords import check_keywords
from specloom.validate.wording import repeated, show

# In 2.0, parameters and headers have keywords of schemas directly inside.
_WITH_KEYWORDS = ("schema", "parameter", "header")
# What gives names to properties that are not listed.
_OPEN = frozenset(("additionalProperties", "patternProperties"))
# A pattern as it would stand in JavaScript's source.
_WRAPPED = re.compile(r"/\^.*\$/[a-z]*", re.DOTALL)
_ANCHOR = re.compile(r"\\[AzZ]")
_ANCHORS = r"`\A`, `\z` and `\Z` are letters in ECMA-262: write `^` and `$`"
_SCHEMA_NAME = re.compile(r"[A-Za-z0-9._-]+")


def check_schemas(version: Version, found: Survey) -> Iterator[Diagnostic]:
    """Findings about dialects, patterns, enumerations, required names, mappings, defaults."""
    yield from _foreign(version, found)
    check_default = DefaultCheck(version, (root.document for _, root in found.roots))
    combined = _combined(found)
    for kind in _WITH_KEYWORDS:
        for schema in found.places.get(kind, ()):
            if schema.is_mapping:
                yield from _patterns(schema)
                yield from _enumeration(schema)
                yield from _mapping(schema)
                yield from _required(schema, combined)
                yield from check_contradictions(schema)
                if not version.has_json_schema:
                    yield from _items(schema)
                elif kind == "schema":
                    yield from check_keywords(schema)
                yield from check_default(schema)


def _foreign(version: Version, found: Survey) -> Iterator[Diagnostic]:
    """Dialects that are not heeded as they should be. Of a metaschema of somebody's own, what it
    leaves out is."""
    dialects = Dialects()
    for place in _dialects(version, found):
        said = show(place.value)
        known = dialects.metaschema(place, str(place.value))
        if known is None:
            message = f"schemas are read as JSON Schema 2020-12 here, not as {said}"
            yield place.finding("foreign-dialect", message)
        elif is_published(known):
            message = f"of {said}, only what JSON Schema 2020-12 has too is heeded here"
            yield place.finding("foreign-dialect", message)


def _dialects(version: Version, found: Survey) -> Iterator[Node]:
    """What declares a dialect other than the usual one, in versions that have dialects."""
    if not version.has_json_schema:
        return
    roots = (("jsonSchemaDialect", node) for node in found.places["document"])
    schemas = (("$schema", node) for node in found.places.get("schema", ()))
    for keyword, node in chain(roots, schemas):
        place = node.get(keyword)
        if place is not None and not str(place.value).startswith(USUAL):
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
        message = f"this is not a regular expression that ECMA-262 allows: {flaw}"
        yield place.finding("invalid-pattern", message)
    elif _WRAPPED.fullmatch(text):
        message, hint = "the slashes, and what follows, are part of this pattern", "leave them out"
        yield place.finding("foreign-pattern", message, hint=hint)
    elif not patterns.is_strict(text):
        message = "this is not a strict ECMA-262 regular expression: it is read the way browsers do"
        hint = _ANCHORS if _ANCHOR.search(text) else ""
        yield place.finding("foreign-pattern", message, hint=hint)


def _enumeration(schema: Node) -> Iterator[Diagnostic]:
    enumeration = schema.get("enum")
    if enumeration is not None:
        yield from repeated(enumeration, "duplicate-enum-value")


def _mapping(schema: Node) -> Iterator[Diagnostic]:
    """What a discriminator's mapping names: a schema by its name, or a reference to one."""
    discriminator = schema.get("discriminator")
    for _, place in discriminator.items_of("mapping") if discriminator else ():
        text = place.value
        if isinstance(text, str):
            try:
                place.follow(f"#/components/schemas/{text}" if _is_name(text, place) else text)
            except SpecError:
                message = f"'{text}' does not name a schema"
                yield place.finding("unresolved-mapping", message)


def _is_name(text: str, place: Node) -> bool:
    """Whether a mapping's text is a name: what may be either is one (OpenAPI 3.1, 4.8.25)."""
    if not _SCHEMA_NAME.fullmatch(text):
        return False
    try:
        place.follow(f"#/components/schemas/{text}")
    except SpecError:
        return "." not in text
    return True


def _items(schema: Node) -> Iterator[Diagnostic]:
    """A list of nobody knows what, which 2.0 and 3.0 forbid (OpenAPI 3.0.4, section 4.7.24.1)."""
    kind = schema.get("type")
    if kind is not None and kind.value == "array" and "items" not in schema and not schema.ref:
        message = "this list has no `items`: it may hold anything"
        yield kind.finding("missing-items", message)


def _combined(found: Survey) -> Set[Node]:
    """The schemas that say only a part of what holds: those of an `allOf`, `anyOf` or `oneOf`."""
    parts = set()
    for schema in found.places.get("schema", ()):
        for keyword in COMBINING:
            for part in (schema.get(keyword) or schema).elements():
                with suppress(SpecError):  # the survey has told of it
                    parts.add(part.target())
    return parts


def _required(schema: Node, combined: Set[Node]) -> Iterator[Diagnostic]:
    """Names that nothing declares: often a slip, though nothing forbids it. What is `combined`
    with other schemas may speak of theirs."""
    required = schema.get("required")
    is_closed = {"allOf", "properties"} & {*schema.value} and not _OPEN & {*schema.value}
    if required is None or schema in combined or not is_closed:
        return
    declared = set(_properties(schema))
    for name in required.elements():
        if isinstance(name.value, str) and name.value not in declared:
            message = f"'{name.value}' is required, but not declared as a property"
            hint = did_you_mean(name.value, declared)
            yield name.finding("undeclared-required", message, hint=hint)


def _properties(schema: Node) -> Iterator[str]:
    """The names that a schema declares, itself or through the schemas it is made of."""
    waiting, passed = [schema], set[Node]()
    while waiting:
        place = waiting.pop()
        if place in passed:
            continue
        passed.add(place)
        properties = place.get("properties")
        yield from properties.value if properties and properties.is_mapping else ()
        for keyword in COMBINING:
            waiting.extend(place.elements_of(keyword))
        with suppress(SpecError):  # the survey has told of it
            waiting.append(place.target())

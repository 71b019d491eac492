"""Translates the schemas of OpenAPI 2.0 and 3.0 into JSON Schema 2020-12.

Comes in: a whole document as one JSON value. Goes out: a copy in which every schema, at
the same pointer, says the same in 2020-12. In 3.1 and 3.2 documents, only a `format`
without a `type` that allows text is dropped. Must not know: instances, how schemas are
checked.

The decisions, by OpenAPI 3.0.3's Schema Object and its clarification of `nullable`:

- only the keywords of the version count: a `const` in a 3.0 document is dropped;
- `nullable: true` adds null to a `type` in the same object and does nothing without
  one; an `enum` next to it still has to list null, and so do all members of an
  `allOf`;
- members next to a `$ref` are ignored;
- a list of `items`, which draft 4 has, is `prefixItems`;
- `exclusiveMinimum: true` turns `minimum` into a numeric `exclusiveMinimum`;
- `type: file` of 2.0 is bytes outside JSON, here a string; any other unknown `type` is
  what it probably means;
- `x-nullable` of 2.0 is `nullable`; other extensions mean nothing.

In every version, an empty `allOf`, `anyOf` or `oneOf`, which none allows, is dropped.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, TypeAlias

from .json_value import Json
from .typenames import typed

Dialect: TypeAlias = Literal["2.0", "3.0", "3.1", "3.2"]
Edit: TypeAlias = Callable[[dict[str, Json], str], dict[str, Json]]

# Members whose value maps names to objects: below them a key is never a keyword.
NAMED = frozenset(
    "properties patternProperties $defs definitions dependencies dependentSchemas paths"
    " webhooks content schemas responses parameters headers requestBodies callbacks links"
    " pathItems encoding mediaTypes securitySchemes additionalOperations".split()
)
# Members whose value is data, not schema.
DATA = frozenset(
    "enum const default example examples required dependentRequired mapping"
    " security".split()
)
_SHARED = frozenset(
    "type enum multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength"
    " minLength pattern maxItems minItems uniqueItems maxProperties minProperties"
    " required allOf items properties additionalProperties format title description"
    " default".split()
)
_ONLY_3_0 = frozenset("oneOf anyOf not nullable".split())
_COMBINING = ("allOf", "anyOf", "oneOf")
# Keywords that can refuse null.
_ABOUT_NULL = tuple("type enum const not $ref allOf anyOf oneOf if then else".split())
_ONLY_2020_12 = frozenset(
    "const if then else contains minContains maxContains prefixItems propertyNames"
    " $dynamicRef patternProperties dependencies dependentRequired dependentSchemas"
    " unevaluatedItems unevaluatedProperties $id $anchor $dynamicAnchor $schema $defs"
    " contentSchema".split()
)


def dialect_of(root: Json) -> Dialect:
    """The version that a document names. Raises ValueError for none or an unknown
    one."""
    document = root if isinstance(root, dict) else {}
    version = str(document.get("openapi", document.get("swagger")))
    for dialect in ("2.0", "3.0", "3.1", "3.2"):
        if version.startswith(dialect):
            return dialect
    raise ValueError(f"not a known version of OpenAPI: {version}")


def as_2020_12(root: Json, dialect: Dialect, *, means_null: bool = False) -> Json:
    """The document with its schemas spelled in JSON Schema 2020-12. With `means_null`
    every `nullable: true` is left for `or_null`, whatever is next to it."""
    root = rewrite(root, _without_empty_choice)
    match dialect:
        case "2.0":
            foreign = _ONLY_2020_12 | _ONLY_3_0
            return rewrite(root, _old_schema(foreign, "x-nullable", means_null))
        case "3.0":
            return rewrite(root, _old_schema(_ONLY_2020_12, "nullable", means_null))
        case _:
            return rewrite(rewrite(root, _newer_schema), _split)


def or_null(root: Json) -> Json:
    """The document with `nullable` allowing null in any place."""
    return rewrite(root, _or_null)


def rewrite(node: Json, edit: Edit, base: str = "") -> Json:
    """A copy in which `edit` replaced every object that may be a schema, the innermost
    first.

    `edit` gets the object and the `$id`s around it, joined with blanks.
    """
    match node:
        case dict():
            if isinstance(own := node.get("$id"), str):
                base = f"{base} {own}".strip()
            return edit(
                {key: _member(key, value, edit, base) for key, value in node.items()},
                base,
            )
        case list():
            return [rewrite(item, edit, base) for item in node]
        case _:
            return node


def _member(key: str, value: Json, edit: Edit, base: str) -> Json:
    if key in DATA:
        return value
    if key in NAMED and isinstance(value, dict):
        return {name: rewrite(item, edit, base) for name, item in value.items()}
    return rewrite(value, edit, base)


def _old_schema(foreign: frozenset[str], nullable: str, means_null: bool) -> Edit:
    """The edit for a version without the keywords `foreign`, in which the keyword
    `nullable` allows null, unless that is left for later."""

    def edit(node: dict[str, Json], base: str) -> dict[str, Json]:
        if means_null and node.get(nullable) is True:
            plain = {key: value for key, value in node.items() if key != nullable}
            return {**edit(plain, base), "nullable": True}
        if isinstance(node.get("$ref"), str):
            ignored = _SHARED | _ONLY_3_0
            return {key: value for key, value in node.items() if key not in ignored}
        known = typed(node).items()
        schema = {key: value for key, value in known if key not in foreign}
        _translate(schema, schema.pop(nullable, None) is True)
        return _without_idle_format(schema, base)

    return edit


def _without_empty_choice(schema: dict[str, Json], _base: str) -> dict[str, Json]:
    if not any(schema.get(keyword) == [] for keyword in _COMBINING):
        return schema
    return {k: v for k, v in schema.items() if k not in _COMBINING or v != []}


def _newer_schema(schema: dict[str, Json], base: str) -> dict[str, Json]:
    return _without_idle_format(typed(schema), base)


def _without_idle_format(schema: dict[str, Json], _base: str) -> dict[str, Json]:
    """The schema without a `format` that has no effect: one without a `type` that
    allows text."""
    kinds = schema.get("type")
    acts = kinds == "string" or (isinstance(kinds, list) and "string" in kinds)
    if acts or not isinstance(schema.get("format"), str):
        return schema
    return without_format(schema, _base)


def _split(schema: dict[str, Json], _base: str) -> dict[str, Json]:
    """The schema with the two keywords that replaced `dependencies` of draft 7, which
    stays because references may lead into it."""
    found = schema.get("dependencies")
    if not isinstance(found, dict):
        return schema
    names: Json = {
        key: value for key, value in found.items() if isinstance(value, list)
    }
    others: Json = {k: v for k, v in found.items() if isinstance(v, bool | dict)}
    return {"dependentRequired": names, "dependentSchemas": others, **schema}


def without_format(schema: dict[str, Json], _base: str) -> dict[str, Json]:
    """The schema without its `format`."""
    return {key: value for key, value in schema.items() if key != "format"}


def _or_null(schema: dict[str, Json], _base: str) -> dict[str, Json]:
    """The schema, or null if it is `nullable`. Keywords that do not concern null stay
    in place, so that references into them still work."""
    if schema.get("nullable") is not True:
        return schema
    judged = {key: schema[key] for key in _ABOUT_NULL if key in schema}
    rest = {key: value for key, value in schema.items() if key not in judged}
    del rest["nullable"]
    return {**rest, "anyOf": [judged, {"type": "null"}]}


def _translate(schema: dict[str, Json], is_nullable: bool) -> None:
    for bound in ("minimum", "maximum"):
        exclusive = "exclusive" + bound.capitalize()
        match schema.get(exclusive):
            case True if bound in schema:
                schema[exclusive] = schema.pop(bound)
            case bool():
                del schema[exclusive]
    if isinstance(schema.get("items"), list):
        schema["prefixItems"] = schema.pop("items")
    kind = schema.get("type")
    if isinstance(kind, str) and is_nullable and kind != "null":
        schema["type"] = [kind, "null"]
    if not isinstance(schema.get("required", []), list):
        del schema["required"]  # a flag of a parameter

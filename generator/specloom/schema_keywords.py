"""The keywords of JSON Schema that hold schemas.

Must not know: how they are used, OpenAPI.
"""

from __future__ import annotations

# Keywords that combine schemas; the choices leave open which of them apply.
CHOICES = ("oneOf", "anyOf")
COMBINING = ("allOf", *CHOICES)

# Before 2020-12, `items` may also hold a list.
ONE_SCHEMA = frozenset(
    "additionalItems additionalProperties contains contentSchema else if items not propertyNames"
    " then unevaluatedItems unevaluatedProperties".split()
)
LISTED_SCHEMAS = frozenset((*COMBINING, "prefixItems"))
# Beside these there is `dependencies`, with schemas for some names and lists for others.
NAMED_SCHEMAS = frozenset("$defs definitions dependentSchemas patternProperties properties".split())

"""Keywords of schemas that are nearly others, where a schema may have any.

Comes in: a schema of OpenAPI 3.1 or later. Goes out: warnings: JSON Schema 2020-12 (core, section
6.5) ignores what it does not know, so a slip of the pen changes what the schema means, in silence.
Must not know: what keywords mean.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from specloom.diagnostics import Diagnostic, suggestion
from specloom.document import Node

# JSON Schema 2020-12, and what OpenAPI adds (3.2, section 4.24).
_KEYWORDS = tuple(
    "$anchor $comment $defs $dynamicAnchor $dynamicRef $id $ref $schema $vocabulary"
    " additionalProperties allOf anyOf const contains contentEncoding contentMediaType"
    " contentSchema default dependentRequired dependentSchemas deprecated description"
    " discriminator else enum example examples exclusiveMaximum exclusiveMinimum externalDocs"
    " format if items maxContains maxItems maxLength maxProperties maximum minContains minItems"
    " minLength minProperties minimum multipleOf not oneOf pattern patternProperties prefixItems"
    " properties propertyNames readOnly required then title type unevaluatedItems"
    " unevaluatedProperties uniqueItems writeOnly xml".split()
)
# Of earlier drafts and versions.
_FORMER = tuple(
    "$recursiveAnchor $recursiveRef additionalItems definitions dependencies id nullable".split()
)
_ALIKE = 0.8  # names that are less alike may well be somebody's own


def check_keywords(schema: Node) -> Iterator[Diagnostic]:
    """A warning for each keyword that nobody knows, and that is nearly one."""
    for key, member in schema.items():
        if key in _KEYWORDS or key in _FORMER or key.startswith("x-"):
            continue
        for meant in get_close_matches(key, _KEYWORDS, n=1, cutoff=_ALIKE):
            message = f"'{key}' is no keyword: it says nothing about values"
            hint = suggestion(meant)
            yield member.finding(
                "misspelt-keyword", message, severity="warning", hint=hint, at_key=True
            )

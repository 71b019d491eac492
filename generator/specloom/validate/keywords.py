"""Keywords of schemas that are nearly others, or have become others, where a schema may have any.

Comes in: a schema of OpenAPI 3.1 or later. Goes out: warnings: JSON Schema 2020-12 (core, section
6.5) ignores what it does not know, so a slip of the pen changes what the schema means, in silence.
Must not know: what keywords mean.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from specloom.diagnostics import Diagnostic, nearest, suggestion
from specloom.document import Node
from specloom.openapi.published import keywords
from specloom.validate.advice import missing_space

_FORMER = frozenset(("additionalItems", "id", "nullable"))  # of earlier drafts and versions
# What the metaschema of 2020-12 still describes, only to say what it has become.
_REPLACED = MappingProxyType({"$recursiveRef": "since OpenAPI 3.1, it is `$dynamicRef: '#NAME'`"})
_ALIKE = 0.8  # names that are less alike may well be somebody's own


def check_keywords(schema: Node) -> Iterator[Diagnostic]:
    """A warning for each keyword that nobody knows, and that is nearly one."""
    for key, member in schema.items():
        if hint := _remedy(key):
            message = f"'{key}' is not a keyword, so it has no effect"
            yield member.finding("misspelt-keyword", message, hint=hint, at_key=True)


def _remedy(key: str) -> str:
    """What to write instead of a keyword; nothing for one that is known, or somebody's own."""
    if key in _REPLACED:
        return _REPLACED[key]
    if key in keywords() or key in _FORMER or key.startswith("x-"):
        return ""
    return missing_space(key, keywords()) or suggestion(nearest(key, keywords(), alike=_ALIKE))

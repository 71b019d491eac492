"""Keywords of schemas that are nearly others, where a schema may have any.

Comes in: a schema of OpenAPI 3.1 or later. Goes out: warnings: JSON Schema 2020-12 (core, section
6.5) ignores what it does not know, so a slip of the pen changes what the schema means, in silence.
Must not know: what keywords mean.
"""

from __future__ import annotations

from collections.abc import Iterator

from specloom.diagnostics import Diagnostic, nearest, suggestion
from specloom.document import Node
from specloom.published import keywords

_FORMER = frozenset(("additionalItems", "id", "nullable"))  # of earlier drafts and versions
_ALIKE = 0.8  # names that are less alike may well be somebody's own


def check_keywords(schema: Node) -> Iterator[Diagnostic]:
    """A warning for each keyword that nobody knows, and that is nearly one."""
    for key, member in schema.items():
        if key in keywords() or key in _FORMER or key.startswith("x-"):
            continue
        if meant := nearest(key, keywords(), alike=_ALIKE):
            message = f"'{key}' is not a keyword, so it has no effect"
            yield member.finding(
                "misspelt-keyword",
                message,
                severity="warning",
                hint=suggestion(meant),
                at_key=True,
            )

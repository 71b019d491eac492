"""Is a document of the version that it says it is?

One that was written for the other layout is told of that once, not of all that follows from it.

Comes in: the version and the survey. Goes out: a finding, or nothing. Must not know: what a version
has besides what the other lacks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from specloom.diagnostics import Diagnostic
from specloom.document import Node
from specloom.openapi.grammar import Kind
from specloom.openapi.survey import Survey
from specloom.openapi.version import Version

# By the kind of object, fields that only one of the two layouts has.
_FIELDS_OF_2: Mapping[Kind, Sequence[str]] = MappingProxyType(
    {
        "document": tuple(
            "definitions host basePath schemes consumes produces securityDefinitions".split()
        ),
        "operation": ("consumes", "produces"),
        "response": ("schema",),
    }
)
_FIELDS_OF_3: Mapping[Kind, Sequence[str]] = MappingProxyType(
    {
        "document": ("components", "servers", "webhooks"),
        "operation": ("requestBody",),
        "response": ("content",),
    }
)
# So many different fields are no slip of the pen.
_ENOUGH = 2


def check_label(version: Version, root: Node, found: Survey) -> Diagnostic | None:
    """The finding about a version that the document is plainly not of."""
    own, other = _FIELDS_OF_3, _FIELDS_OF_2
    if version.is_swagger:
        own, other = other, own
    foreign = dict.fromkeys(_fields(other, found))
    if len(foreign) < _ENOUGH or any(_fields(own, found)):
        return None
    names = ", ".join(f"`{name}`" for name in foreign)
    written, hint = "OpenAPI 3", "write `openapi: 3.0.3`"
    if not version.is_swagger:
        written, hint = "OpenAPI 2.0", "write `swagger: '2.0'`"
    message = f"this says {version}, but the document is written in {written}: it has {names}"
    field = "swagger" if version.is_swagger else "openapi"
    return root.finding("mismatched-version", message, field, hint=hint)


def _fields(table: Mapping[Kind, Sequence[str]], found: Survey) -> Iterator[str]:
    """The fields of a table that the document has, where they belong."""
    for kind, names in table.items():
        for node in found.places.get(kind, ()):
            yield from (name for name in names if name in node)

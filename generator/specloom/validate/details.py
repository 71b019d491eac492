"""What a package can be right without, though the standard wants it so.

Comes in: where in which object something stands. Goes out: whether it may be missing or malformed.
Must not know: how that was found, what is told of it. Whatever is allowed here, `build` reads as if
it were not there, but for types, which it reads as what they are meant to be.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from specloom.openapi.grammar import Kind
from specloom.openapi.survey import Spot
from specloom.schema_keywords import COMBINING

_WRONG = frozenset(("wrong-type", "not-allowed-value", "invalid-value"))
# Words for people, and what nothing is generated for.
_FOR_PEOPLE = frozenset(
    "description summary title example examples deprecated externalDocs xml tags".split()
)
_UNREAD: frozenset[Kind] = frozenset(("example", "link"))

# What may be missing: nothing is generated then, or there is only one thing that it can be.
_LACKING: Mapping[Kind, frozenset[str]] = MappingProxyType(
    {
        "document": frozenset(("info", "paths")),
        "operation": frozenset(("responses",)),
        "responses": frozenset(("default",)),  # or any other
        # A path parameter is required; what has no schema may be any value.
        "parameter": frozenset(("required", "schema", "content")),
        "header": frozenset(("schema", "content")),
        "security scheme": frozenset(
            "flows scopes flow authorizationUrl tokenUrl openIdConnectUrl".split()
        ),
    }
)
# What may be malformed: a rule that nobody can follow is none.
_MALFORMED: Mapping[Kind, frozenset[str]] = MappingProxyType(
    {
        "document": frozenset(("info",)),
        "security scheme": frozenset(("bearerFormat", *_LACKING["security scheme"])),
        "schema": frozenset(
            "required minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength"
            " maxLength minItems maxItems minProperties maxProperties uniqueItems enum readOnly"
            " writeOnly nullable pattern format $recursiveAnchor $recursiveRef".split()
        ),
    }
)
# A choice among nothing is none.
_COMBINATIONS = frozenset(Spot("schema", (keyword,)) for keyword in COMBINING)
# What means something when it is null, or would be lost: an answer, a body, who may ask.
_NEEDED = frozenset("$ref in name type propertyName url content security servers".split())
_NEEDLESS: frozenset[Kind] = frozenset(
    ("schema", "header", "operation", "path item", "webhook", "responses")
)


def may_be_missing(spot: Spot, names: Iterable[str]) -> bool:
    """Whether the object at a place can do without any of these properties."""
    return all(_is_listed(_LACKING, spot.below(name)) for name in names)


def lesser(code: str, spot: Spot, value: object) -> str:
    """The code for a value that is not as it must be: one that can be lowered, where there is only
    one thing that it can mean, or none that matters."""
    if code not in _WRONG:
        return code
    if spot.is_type:
        return "unknown-type"
    return "invalid-detail" if _may_be_malformed(spot, value) else code


def _may_be_malformed(spot: Spot, value: object) -> bool:
    """Whether it does not matter that this value is not as it must be."""
    if value is None and spot.trail and spot.trail[-1] not in _NEEDED:
        return True
    if value is None and not spot.trail and spot.kind in _NEEDLESS:
        return True
    is_none = value is False or value == {}
    if is_none and may_be_missing(Spot(spot.kind, spot.trail[:-1]), spot.trail[-1:]):
        return True
    if value == [] and spot in _COMBINATIONS:
        return True
    return _is_listed(_MALFORMED, spot)


def _is_listed(table: Mapping[Kind, frozenset[str]], spot: Spot) -> bool:
    if spot.kind in _UNREAD:
        return True
    return bool(spot.trail) and spot.trail[0] in _FOR_PEOPLE | table.get(spot.kind, frozenset())

"""Objects: the parts of a schema become the properties of a model, or the values of a map.

Comes in: parts that all apply to one object. Goes out: an `Outline`, which lists for each property
the schemas its value must satisfy, and the keywords that properties cannot express.
Must not know: how types are made from those schemas.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from specloom.build.combine import Conjunctions, Part
from specloom.build.kinds import Kinds
from specloom.build.residue import Rest
from specloom.document import Node

# Keywords that affect which properties other keywords have evaluated.
_OPENERS = frozenset(
    "patternProperties additionalProperties oneOf anyOf if dependentSchemas".split()
)
_SEPARATE = ("propertyNames", "dependentRequired", "dependentSchemas")
_PATTERNS = frozenset(("properties", "patternProperties", "additionalProperties"))


@dataclass(frozen=True, slots=True)
class Scope:
    """What one schema object says about properties, declared and others.

    `declared` maps names to their schemas (None: any value is allowed); `others` is the schema for
    the rest, or None if the object says nothing about them.
    """

    declared: dict[str, Node | None]
    others: Node | None


@dataclass(frozen=True, slots=True)
class Field:
    """One property: its own schemas, and all schemas that its value must satisfy."""

    wire: str
    own: tuple[Node, ...]
    all: tuple[Node, ...]
    required: bool


@dataclass(frozen=True, slots=True)
class Outline:
    """The properties in document order, the schemas for undeclared ones, and the rest."""

    fields: tuple[Field, ...]
    others: tuple[Node, ...]
    rests: tuple[Rest, ...]


def outline(conjunctions: Conjunctions, parts: Sequence[Part]) -> Outline:
    """What the parts together say about an object's properties."""
    scopes = [_scope(part) for part in parts]
    closers = [found for part in parts if (found := closed_by(conjunctions, part)) is not None]
    listed = (name for part in parts for name in part.get("required") or ())
    required = dict.fromkeys(name for name in listed if isinstance(name, str))
    names = dict.fromkeys(name for scope in scopes for name in scope.declared) | required
    everything = [*scopes, *closers]
    own, all_ = _declared(scopes), _declared(everything)
    others = {
        place: scope.others for place, scope in enumerate(everything) if scope.others is not None
    }
    fields = (
        Field(name, _nodes(own[name]), _nodes({**others, **all_[name]}), name in required)
        for name in names
    )
    return Outline(tuple(fields), tuple(others.values()), tuple(_rests(parts)))


def unevaluated(conjunctions: Conjunctions, part: Part, kinds: Kinds) -> frozenset[str]:
    """The keywords of a part, for values of these kinds, that can only be judged on the whole
    schema, because they depend on which members other keywords have evaluated."""
    found = set()
    if "unevaluatedItems" in part and "array" in kinds:
        found.add("unevaluatedItems")
    if "unevaluatedProperties" in part and "object" in kinds:
        if closed_by(conjunctions, part) is None:
            found.add("unevaluatedProperties")
    return frozenset(found)


def closed_by(conjunctions: Conjunctions, part: Part) -> Scope | None:
    """What `unevaluatedProperties` says, if it is clear which properties were evaluated.

    That is the case if only `properties` evaluates any, in the schema object itself and in all
    schemas that it combines (JSON Schema 2020-12, section 11.3).
    """
    if "unevaluatedProperties" not in part:
        return None
    declared: dict[str, Node | None] = {}
    for inner in conjunctions.parts(part.schema.node):
        again = "unevaluatedProperties" in inner and inner.key != part.key
        if inner.present(_OPENERS) or inner.schema.get("$dynamicRef") or again:
            return None
        declared |= dict.fromkeys(name for name, _ in inner.schema.members("properties"))
    return Scope(declared, part.schema.child("unevaluatedProperties"))


def _scope(part: Part) -> Scope:
    declared: dict[str, Node | None] = dict(part.schema.members("properties"))
    if "patternProperties" not in part:
        is_said = "additionalProperties" in part
        return Scope(declared, part.schema.child("additionalProperties") if is_said else None)
    patterns = [node for _, node in part.schema.members("patternProperties")]
    if len(patterns) == 1 and _refuses_others(part):
        # An undeclared property must match the one pattern, and so satisfy its schema.
        return Scope(declared, patterns[0])
    return Scope(declared, None)


def _refuses_others(part: Part) -> bool:
    return part.get("additionalProperties") is False


def _declared(scopes: Sequence[Scope]) -> defaultdict[str, dict[int, Node | None]]:
    """For each name, the schemas from the scopes that declare it."""
    found = defaultdict[str, dict[int, Node | None]](dict)
    for place, scope in enumerate(scopes):
        for name, node in scope.declared.items():
            found[name][place] = node
    return found


def _nodes(by_scope: Mapping[int, Node | None]) -> tuple[Node, ...]:
    """The schemas for one property, in the order of the scopes."""
    return tuple(node for place in sorted(by_scope) if (node := by_scope[place]) is not None)


def _rests(parts: Sequence[Part]) -> Iterator[Rest]:
    for part in parts:
        for keyword in _SEPARATE:
            if keyword in part:
                yield Rest(part, frozenset((keyword,)))
        if "patternProperties" not in part:
            continue
        if _refuses_others(part) and len(part.get("patternProperties")) == 1 and _lone(part):
            (pattern,) = part.get("patternProperties")
            names = ("patternProperties", {pattern: True})
            yield Rest(part, frozenset(("additionalProperties",)), (names,))
        else:
            yield Rest(part, _PATTERNS)


def _lone(part: Part) -> bool:
    return not part.get("properties")

"""Parts → a type: which kinds of value they allow, and what they say about each kind.

Comes in: the parts of a conjunction. Goes out: the `ir.Type` that accepts the same values.
Keywords that types cannot express go into a check. Must not know: how nodes become parts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Protocol

import jsonschema_rs

from specloom import ir
from specloom.build import scalars
from specloom.build.assumed import OBJECT_WORDS
from specloom.build.choices import Choices, common_kinds
from specloom.build.combine import ARRAY, NUMBER, OBJECT, STRING, Conjunctions, Part
from specloom.build.dialect import Dialect
from specloom.build.enumerations import Enumeration, Value, enumeration
from specloom.build.kinds import ALL, Kinds, kinds_of_values
from specloom.build.objects import unevaluated
from specloom.build.residue import Residue, Rest
from specloom.document import Node
from specloom.schema_keywords import CHOICES

_ORDER = ("boolean", "integer", "number", "string", "array", "object", "null")
_SCALAR = NUMBER | STRING
_CONDITION = frozenset(("if", "then", "else"))
_UNEVALUATED = frozenset(("unevaluatedProperties", "unevaluatedItems"))
_FIXED: Mapping[str, ir.Type] = {"null": ir.Null(), "boolean": ir.Boolean()}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a type is being made: the id of a definition there, and the words that name it.

    `words` are added to the name of the node, `context` comes before the node's context.
    """

    id: str
    node: Node
    words: tuple[str, ...] = ()
    context: tuple[str, ...] = ()


class Maker(Protocol):
    """What making one type needs from the maker of all types."""

    dialect: Dialect
    conjunctions: Conjunctions
    choices: Choices
    residue: Residue

    def conjunction(self, nodes: Iterable[Node]) -> ir.Type:
        """The type of the values that satisfy all nodes."""

    def union(self, parts: Sequence[Part], kinds: Kinds, place: Place) -> ir.Type | None:
        """The union for the choices among the parts; None if there is none to make."""

    def place_of_objects(self, place: Place) -> Place:
        """The place of the objects among values of several kinds."""

    def object(self, parts: Sequence[Part], rests: Sequence[Rest], place: Place) -> ir.Type:
        """The type of the objects that satisfy the parts and the rests."""


def shape(maker: Maker, parts: Sequence[Part], place: Place) -> ir.Type:
    """The type of the values that satisfy all parts."""
    parts = maker.choices.without_circles(parts)
    kinds = common_kinds(parts)
    if not kinds:
        return ir.Nothing()
    listed = enumeration(maker.dialect, parts, kinds)
    if listed is not None:
        return _literals(maker, parts, listed)
    if (union := maker.union(parts, kinds, place)) is not None:
        return union
    return _by_kind(maker, parts, kinds, place)


def checked(maker: Maker, type_: ir.Type, rests: Iterable[Rest]) -> ir.Type:
    """A type together with a check for the rests."""
    schema = maker.residue.write(rests)
    return type_ if schema is None else ir.Checked(type_, schema)


def general_rests(maker: Maker, parts: Iterable[Part], kinds: Kinds) -> list[Rest]:
    """The rests for values of all kinds: logic, choices, and `unevaluated…` keywords."""
    rests = []
    for part in parts:
        rests += [Rest(part, frozenset((word,))) for word in ("not", *CHOICES) if word in part]
        if "if" in part and ("then" in part or "else" in part):
            rests.append(Rest(part, _CONDITION))
        if unevaluated(maker.conjunctions, part, kinds):
            rests.append(Rest(part, None))
    return rests


def _by_kind(maker: Maker, parts: Sequence[Part], kinds: Kinds, place: Place) -> ir.Type:
    rests = general_rests(maker, parts, kinds)
    if kinds == ALL and not any(part.present(OBJECT_WORDS) for part in parts):
        return checked(maker, ir.Anything(), [*rests, *_every_rest(parts)])
    names = [kind for kind in _ordered(parts, kinds) if kind != "integer" or "number" not in kinds]
    if names == ["object"]:
        return maker.object(parts, rests, place)
    if len(names) == 1:
        return _kind(maker, parts, names[0], rests, place)
    inner = maker.place_of_objects(place)
    members = [_kind(maker, parts, name, [], inner) for name in names]
    return checked(maker, ir.Union(tuple(members)), rests)


def _kind(
    maker: Maker, parts: Sequence[Part], kind: str, rests: Sequence[Rest], place: Place
) -> ir.Type:
    """The type of the values of one kind."""
    made: ir.Type
    match kind:
        case "object":
            return maker.object(parts, rests, place)
        case "array":
            made, more = _array(maker, parts)
        case "string":
            made, more = scalars.string(parts)
        case "integer" | "number":
            made, more = scalars.number(parts, kind)
        case _:
            made, more = _FIXED[kind], []
    return checked(maker, made, [*rests, *more])


def _array(maker: Maker, parts: Sequence[Part]) -> scalars.Made:
    listed = [part for part in parts if part.get("prefixItems")]
    everywhere = [p.schema.child("items") for p in parts if "items" in p and p not in listed]
    if len(listed) != 1:
        return scalars.array(parts, maker.conjunction(everywhere))
    places = listed[0].schema.elements("prefixItems")
    first = [maker.conjunction((node, *everywhere)) for node in places]
    behind = [listed[0].schema.child("items")] if "items" in listed[0] else []
    return scalars.positions(parts, first, maker.conjunction((*behind, *everywhere)))


def _ordered(parts: Sequence[Part], kinds: Kinds) -> list[str]:
    """The kinds as a `type` lists them, null last."""
    written: list[str] = []
    for part in parts:
        if isinstance(part.get("type"), list):
            written += [name for name in part.get("type") if name in kinds]
    names = dict.fromkeys([*written, *(kind for kind in _ORDER if kind in kinds)])
    return [name for name in names if name != "null"] + [name for name in names if name == "null"]


def _every_rest(parts: Sequence[Part]) -> list[Rest]:
    """The rests for all keywords about particular kinds of value, none of which the type covers."""
    keywords = (OBJECT | ARRAY | _SCALAR) - _UNEVALUATED
    rests = [Rest(part, keywords) for part in parts if part.present(keywords)]
    return rests + [Rest(part, None) for part in parts if part.present(_UNEVALUATED)]


def _literals(maker: Maker, parts: Sequence[Part], listed: Enumeration) -> ir.Type:
    """The listed values that satisfy all other keywords that can be judged now; a check for the
    rest."""
    taken = list(parts)
    for key, keyword in listed.choices:
        taken = [part.without(keyword) if part.key == key else part for part in taken]
    kinds = kinds_of_values(value.value for value in listed.values)
    plain = maker.residue.write(Rest(part, _SCALAR) for part in taken)
    fits = _judge(plain) if plain is not None and listed.values else lambda value: True
    values = [value for value in listed.values if fits(value.value)]
    rests = general_rests(maker, taken, kinds)
    if kinds & {"object", "array"}:
        rests += _every_rest(taken)
    return checked(maker, _listed(values), rests)


def _listed(values: Sequence[Value]) -> ir.Type:
    """The type of a list of values: null has its own type, and so do true and false together."""
    stated = [value for value in values if value.value is not None]
    labels = tuple(value.label for value in stated)
    members: list[ir.Type] = []
    if len(stated) == 2 and all(isinstance(value.value, bool) for value in stated):
        members.append(ir.Boolean())
    elif stated:
        named = labels if any(labels) else ()
        members.append(ir.Literals(tuple(value.value for value in stated), named))
    if len(stated) < len(values):
        members.append(ir.Null())
    return _alternatives(members)


def _judge(schema: Any) -> Callable[[ir.Json], bool]:
    """A test for the schema, made once: making it may take longer than judging all values."""
    try:
        return jsonschema_rs.validator_for(schema, validate_formats=True).is_valid
    except jsonschema_rs.ValidationError:  # a pattern too large for its engine: `^.{1,65536}`
        slow = import_module("jsonschema")  # rarely needed, so loaded only here
        accepts: Callable[[ir.Json], bool] = slow.Draft202012Validator(schema).is_valid
        return accepts


def _alternatives(members: Sequence[ir.Type]) -> ir.Type:
    match members:
        case []:
            return ir.Nothing()
        case [only]:
            return only
        case _:
            return ir.Union(tuple(members))

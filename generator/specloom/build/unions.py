"""Unions and the discriminators of their members, whatever the members are.

Comes in: unions as a document has them. Goes out: the same with other members, or tagged.
Must not know: definitions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from specloom import ir
from specloom.ir.identity import key


def decides(discriminator: ir.Discriminator | None) -> bool:
    """Whether a discriminator names any member."""
    return discriminator is not None and bool(named(discriminator))


def named(discriminator: ir.Discriminator) -> set[int]:
    """The indexes of the members that a discriminator names, null not counted."""
    tagged = {index for _, index in discriminator.tags}
    return tagged if discriminator.default is None else tagged | {discriminator.default}


def agree(constants: ir.Discriminator, said: ir.Discriminator) -> bool:
    """Whether each text that names a member is a constant of that member, or of none."""
    known = dict(constants.tags)
    names_the_same = all(known.get(tag, index) == index for tag, index in said.tags)
    return constants.property == said.property and names_the_same


def said_of(union: ir.Union, members: Sequence[ir.Type]) -> ir.Discriminator | None:
    """What the discriminator of a union says about the remaining members."""
    if (said := union.discriminator) is None:
        return None
    before = without_null(union.members)
    names = ((tag, before[index]) for tag, index in said.tags)
    default = None if said.default is None else before[said.default]
    found = named_members(said.property, names, default, members)
    return found if decides(found) else None


def named_members(
    property: str,
    names: Iterable[tuple[str, ir.Type]],
    default: ir.Type | None,
    members: Iterable[ir.Type],
) -> ir.Discriminator:
    """The discriminator of a union, for the named types that are among its members."""
    places = {key(member): at for at, member in enumerate(without_null(members))}
    tags = ((tag, places[key(type_)]) for tag, type_ in names if key(type_) in places)
    return ir.Discriminator(property, tuple(tags), places.get(key(default)))


def tagged(members: Sequence[ir.Type], tags: ir.Discriminator) -> ir.Type:
    """The union of members distinguished by constants; null, which has none, goes beside it."""
    objects = without_null(members)
    union = ir.Union(objects, "disjoint", tags)
    return ir.Union((union, ir.Null())) if len(members) - len(objects) == 1 else union


def without_null(members: Iterable[ir.Type]) -> tuple[ir.Type, ...]:
    """The members that a discriminator counts."""
    return tuple(member for member in members if member != ir.Null())


def flattened(union: ir.Union) -> Iterator[ir.Type]:
    """The members, with inner unions replaced by their own members if that means the same and no
    discriminator names the inner union."""
    said = union.discriminator
    counted = without_null(union.members)
    kept = [counted[index] for index in named(said)] if said is not None else []
    for member in union.members:
        is_plain = isinstance(member, ir.Union) and (
            member.mode == "disjoint" or member.mode == union.mode == "any"
        )
        if isinstance(member, ir.Union) and is_plain and member not in kept:
            yield from member.members
        else:
            yield member

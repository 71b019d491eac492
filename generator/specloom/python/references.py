"""Which definitions a type or definition mentions.

Comes in: types and definitions. Goes out: ids, as often as they are mentioned, in order. Must not
know: names, modules.
"""

from __future__ import annotations

from collections.abc import Iterator

from specloom.ir import (
    Alias,
    Array,
    Checked,
    Definition,
    Map,
    Model,
    Ref,
    SchemaId,
    Tuple,
    Type,
    Union,
)


def mentioned(definition: Definition) -> Iterator[SchemaId]:
    """The ids that the definition's own text will mention."""
    match definition:
        case Alias(type=type_):
            yield from mentioned_by_type(type_)
        case Model(properties=properties, additional=additional):
            for property_ in properties:
                yield from mentioned_by_type(property_.type)
            yield from mentioned_by_type(additional)


def mentioned_by_type(type_: Type) -> Iterator[SchemaId]:
    """The ids in a type, through lists, maps and unions, but not through other definitions."""
    match type_:
        case Ref(id):
            yield id
        case Array(items=inner) | Map(values=inner) | Checked(type=inner):
            yield from mentioned_by_type(inner)
        case Union(members=members) | Tuple(items=members):
            for member in members:
                yield from mentioned_by_type(member)

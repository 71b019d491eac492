"""The order of the definitions in one module.

Comes in: the definitions of a module. Goes out: the same, sorted. Must not know: how they are
written. Definitions come after those they need, as far as possible; in a cycle the classes come
first, since an alias needs what it mentions at once, a class only when it is used. Aliases that
form a cycle are `circular`: they have to be written so that Python evaluates them later.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from specloom.ir import Alias, Definition, Definitions, Model, SchemaId
from specloom.ir.references import mentioned
from specloom.python.modules import components


@dataclass(frozen=True, slots=True)
class Placed:
    """A definition in its place. `circular` is whether it mentions itself through aliases only."""

    definition: Definition
    circular: bool = False


def ordered(definitions: Definitions) -> Iterator[Placed]:
    """The definitions, each after those it needs, otherwise in the order of the document."""
    for group in components(_needs(definitions)):
        inside = {id: definitions[id] for id in definitions if id in group}
        for definition in inside.values():
            if isinstance(definition, Model):
                yield Placed(definition)
        aliases = {id: each for id, each in inside.items() if isinstance(each, Alias)}
        yield from _aliases(aliases)


def _aliases(aliases: Definitions) -> Iterator[Placed]:
    needs = _needs(aliases)
    for group in components(needs):
        for id in group:
            yield Placed(aliases[id], circular=len(group) > 1 or id in needs[id])


def _needs(definitions: Definitions) -> dict[SchemaId, list[SchemaId]]:
    """The other definitions of the module that each one mentions."""
    return {
        id: [other for other in dict.fromkeys(mentioned(each)) if other in definitions]
        for id, each in definitions.items()
    }

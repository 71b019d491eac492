"""In which order the definitions of one module stand.

Comes in: the definitions of a module. Goes out: the same, sorted. Must not know: how they are
written. What is needed stands first, as far as it goes; in a circle the classes come first, for an
alias needs what it mentions at once, a class only when it is used. Aliases in a circle of their own
are `circular`: they have to be written so that Python evaluates them later.
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
    """The definitions, each after what it needs, else in the order of the document."""
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
    """What each definition mentions of the others here."""
    return {
        id: [other for other in dict.fromkeys(mentioned(each)) if other in definitions]
        for id, each in definitions.items()
    }

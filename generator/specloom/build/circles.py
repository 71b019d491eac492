"""ir.Definitions that are only other names for each other, and so for nothing.

Comes in: definitions. Goes out: those among them, and findings.
Must not know: documents.
"""

from __future__ import annotations

from specloom import ir
from specloom.diagnostics import Diagnostic


def circular(definitions: ir.Definitions) -> list[ir.Alias]:
    """The aliases of which each leads back to itself, through others or at once."""
    aliases = (each for each in definitions.values() if isinstance(each, ir.Alias))
    return [each for each in aliases if each.id in _names(each, definitions)]


def _names(alias: ir.Alias, definitions: ir.Definitions) -> set[ir.SchemaId]:
    """What an alias is another name for, and what that is another name for, until one repeats."""
    passed: set[ir.SchemaId] = set()
    place: ir.Definition = alias
    while isinstance(place, ir.Alias) and isinstance(place.type, ir.Ref):
        if place.type.id in passed:
            break
        passed.add(place.type.id)
        place = definitions[place.type.id]
    return passed


def finding(alias: ir.Alias) -> Diagnostic:
    """The error at such an alias: JSON Schema 2020-12 core, section 9.4.1, leaves open what it
    means."""
    pointer = alias.id.partition("#")[2]
    message = "this schema only leads back to itself, never to a value"
    place = alias.location and alias.location()
    return Diagnostic("cyclic-reference", message, place, pointer)

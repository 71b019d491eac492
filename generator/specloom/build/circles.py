"""Definitions that are only other names for each other, and therefore have no meaning.

Comes in: definitions. Goes out: the circular ones among them, and findings.
Must not know: documents.
"""

from __future__ import annotations

from specloom import ir
from specloom.diagnostics import Diagnostic


def circular(definitions: ir.Definitions) -> list[ir.Alias]:
    """The aliases that lead back to themselves, directly or through others."""
    aliases = (each for each in definitions.values() if isinstance(each, ir.Alias))
    return [each for each in aliases if each.id in _names(each, definitions)]


def _names(alias: ir.Alias, definitions: ir.Definitions) -> set[ir.SchemaId]:
    """The ids that an alias is another name for, followed from alias to alias until one repeats."""
    passed: set[ir.SchemaId] = set()
    place: ir.Definition = alias
    while isinstance(place, ir.Alias) and isinstance(place.type, ir.Ref):
        if place.type.id in passed:
            break
        passed.add(place.type.id)
        place = definitions[place.type.id]
    return passed


def finding(alias: ir.Alias) -> Diagnostic:
    """The error for such an alias: JSON Schema 2020-12 core, section 9.4.1, leaves its meaning
    undefined."""
    pointer = alias.id.partition("#")[2]
    message = "this schema only leads back to itself, never to a value"
    place = alias.location and alias.location()
    return Diagnostic("cyclic-reference", message, place, pointer)

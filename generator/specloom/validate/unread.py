"""What is valid, and has no place in a package: so that nothing is dropped in silence.

Comes in: the survey. Goes out: notes, one for each kind of thing. Must not know: the IR.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from specloom.diagnostics import Diagnostic
from specloom.document import Node
from specloom.openapi.grammar import Kind
from specloom.openapi.media import file_type
from specloom.openapi.survey import Survey

# Fields that nothing is generated for, by the kind of object that has them.
_UNREAD: Mapping[Kind, tuple[str, ...]] = MappingProxyType(
    {
        "schema": ("xml", "contentEncoding", "contentMediaType", "contentSchema"),
        "example": ("summary", "description", "externalValue", "serializedValue"),
    }
)
# Shared things that only act where something refers to them.
_SHARED = tuple(
    "parameters examples requestBodies responses headers links callbacks pathItems"
    " mediaTypes".split()
)


def check_unread(root: Node, found: Survey) -> Iterator[Diagnostic]:
    """Notes about fields that are not read, and shared things that nothing refers to."""
    for kind, names in _UNREAD.items():
        for name in names:
            listed = (node for node in found.places.get(kind, ()) if node.is_mapping)
            # A file's content type is read where a body has parts.
            places = (node.get(name) for node in listed if not file_type(node.value))
            yield from _note(f"{kind}'s `{name}`", places)
    yield from _unused(root, found)


def _note(what: str, places: Iterable[Node | None]) -> Iterator[Diagnostic]:
    """One note for all places, at the first."""
    found = [place for place in places if place is not None]
    if found:
        more = f" (here and in {len(found) - 1} more places)" if len(found) > 1 else ""
        message = f"the {what} is ignored: nothing is generated for it{more}"
        yield found[0].finding("unread-field", message)


def _unused(root: Node, found: Survey) -> Iterator[Diagnostic]:
    components = root.get("components") or root
    for section in _SHARED:
        for name, node in components.items_of(section):
            if name[:2] != "x-" and node not in found.targets:
                message = f"nothing refers to {section}/{name}: it is left out"
                yield node.finding("unused-component", message)

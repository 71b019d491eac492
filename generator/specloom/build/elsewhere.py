"""Objects in other files, and the names that the root document gives them.

Comes in: mappings of the root document. Goes out: the targets of their members in other files.
Must not know: what the targets contain.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from specloom.diagnostics import SpecError
from specloom.document import Node


def elsewhere(
    members: Mapping[str, Node], refers: Callable[[Node], bool] = lambda node: node.ref is not None
) -> dict[str, Node]:
    """The targets in other files of the members that are mere references, by the members' names. A
    place with several names gets the first."""
    found: dict[str, Node] = {}
    taken = set()
    for name, node in members.items():
        target = _other_file(node) if refers(node) else None
        if target is not None and target.identity not in taken:
            found[name] = target
            taken.add(target.identity)
    return found


def names(found: Mapping[str, Node]) -> dict[str, str]:
    """The name of each place."""
    return {node.identity: name for name, node in found.items()}


def _other_file(node: Node) -> Node | None:
    try:
        target = node.step()
    except SpecError:
        return None
    is_elsewhere = target.document is not node.document
    return target if is_elsewhere and isinstance(target.value, dict | bool) else None

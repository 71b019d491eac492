"""What stands in other files, and what the root document calls it.

Comes in: mappings of the root document. Goes out: what their members lead to in other files.
Must not know: what stands there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from specloom.diagnostics import SpecError
from specloom.document import Node


def elsewhere(
    members: Mapping[str, Node], refers: Callable[[Node], bool] = lambda node: node.ref is not None
) -> dict[str, Node]:
    """What the members that merely refer lead to in other files, by their names. A place of several
    names has the first."""
    found: dict[str, Node] = {}
    taken = set()
    for name, node in members.items():
        target = _other_file(node) if refers(node) else None
        if target is not None and target.identity not in taken:
            found[name] = target
            taken.add(target.identity)
    return found


def names(found: Mapping[str, Node]) -> dict[str, str]:
    """What each place is called."""
    return {node.identity: name for name, node in found.items()}


def _other_file(node: Node) -> Node | None:
    try:
        target = node.step()
    except SpecError:
        return None
    is_elsewhere = target.document is not node.document
    return target if is_elsewhere and isinstance(target.value, dict | bool) else None

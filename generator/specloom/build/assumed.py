"""Schemas that use object keywords without a `type`: which type they mean.

Comes in: such a schema, and how to read the schemas around it. Goes out: the intended `type`. In
JSON Schema, `properties` and the like say nothing about a value that is not an object; few
authors intend that. Must not know: how versions differ, what becomes of schemas.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from specloom.document import Node
from specloom.schema_keywords import CHOICES, COMBINING

OBJECT_WORDS = frozenset("properties required additionalProperties patternProperties".split())
_NAMING = frozenset("type $ref $dynamicRef enum const".split())


class Types:
    """Finds the types that schemas mean, and remembers which schemas name a type.

    `read` returns the keywords that act at a node.
    """

    def __init__(self, read: Callable[[Node], Mapping[str, Any]]) -> None:
        self._read = read
        self._known: dict[tuple[Node, tuple[str, ...]], bool] = {}

    def meant(self, node: Node) -> str | None:
        """The type of a schema that uses object keywords, if nothing else names a type."""
        is_open = not OBJECT_WORDS.isdisjoint(self._read(node)) and not self._names(node)
        return "object" if is_open and self.around(node) is None else None

    def around(self, node: Node) -> Any:
        """The `type` of the schema that this one is a part or an alternative of; `[]` if that
        schema limits its types in another way, None if it does not."""
        holder, keyword = _holder(node)
        if holder is None:
            return None
        if "type" in (keywords := self._read(holder)):
            return keywords["type"]
        if (further := self.around(holder)) is not None:
            return further
        is_settled = self._names(holder, () if keyword == "allOf" else CHOICES)
        return [] if is_settled else self.meant(holder)

    def _names(self, node: Node, without: tuple[str, ...] = ()) -> bool:
        """Whether a schema limits its types, itself or through the schemas it combines."""
        key = (node, without)
        if key not in self._known:
            self._known[key] = self._looked_up(node, without)
        return self._known[key]

    def _looked_up(self, node: Node, without: tuple[str, ...]) -> bool:
        keywords = self._read(node)
        if not _NAMING.isdisjoint(keywords):
            return True
        combined = (word for word in COMBINING if word in keywords and word not in without)
        return any(self._names(part) for word in combined for part in node[word].elements())


def _holder(node: Node) -> tuple[Node | None, str]:
    """The schema whose `allOf`, `anyOf` or `oneOf` contains the node, and which of them it is."""
    pointer, keyword, index = ("//" + node.pointer).rsplit("/", 2)
    if keyword not in COMBINING or not index.isdecimal():
        return None, ""
    holder = node.document.at(pointer[2:])
    is_listed = holder.is_mapping and isinstance(holder.value.get(keyword), list)
    return (holder if is_listed else None), keyword

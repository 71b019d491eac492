"""Schemas that speak of objects and name no type: which one they mean.

Comes in: such a schema, and how to read those around it. Goes out: the `type` that is meant. By
JSON Schema, `properties` and the like say nothing about a value that is no object; hardly any
author means that. Must not know: how versions differ, what becomes of schemas.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from specloom.document import Node
from specloom.schema_keywords import CHOICES, COMBINING

OBJECT_WORDS = frozenset("properties required additionalProperties patternProperties".split())
_NAMING = frozenset("type $ref $dynamicRef enum const".split())


class Types:
    """Finds the types that schemas mean, and remembers which schemas name some.

    `read` gives the keywords that act at a node.
    """

    def __init__(self, read: Callable[[Node], Mapping[str, Any]]) -> None:
        self._read = read
        self._known: dict[tuple[Node, tuple[str, ...]], bool] = {}

    def meant(self, node: Node) -> str | None:
        """The type of a schema that speaks of objects, where nothing else says which."""
        is_open = not OBJECT_WORDS.isdisjoint(self._read(node)) and not self._names(node)
        return "object" if is_open and self.around(node) is None else None

    def around(self, node: Node) -> Any:
        """The `type` of what a schema is a part or an alternative of; `[]` where that says in
        another way which types there are, None where it does not."""
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
        """Whether a schema says which types there are, itself or in what it combines."""
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
    """The schema that a node is in the `allOf`, `anyOf` or `oneOf` of, and which of these."""
    pointer, keyword, index = ("//" + node.pointer).rsplit("/", 2)
    if keyword not in COMBINING or not index.isdecimal():
        return None, ""
    holder = node.document.at(pointer[2:])
    is_listed = holder.is_mapping and isinstance(holder.value.get(keyword), list)
    return (holder if is_listed else None), keyword

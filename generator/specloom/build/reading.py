"""What the readers of all parts of a document share: access to schemas, and the findings.

Must not know: what is read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from specloom.build.combine import nearest_first
from specloom.build.dialect import Dialect
from specloom.build.schemas import Schemas
from specloom.diagnostics import Diagnostic, SpecError
from specloom.document import Node


@dataclass(frozen=True, slots=True)
class Reading:
    """One document being read. `response_names`: the component names of responses in other files,
    by their places."""

    root: Node
    dialect: Dialect
    schemas: Schemas
    response_names: Mapping[str, str] = field(default_factory=dict)
    findings: list[Diagnostic] = field(default_factory=list)

    def resolve(self, node: Node) -> Node | None:
        """The node, or the target of its `$ref`; None if it is not a mapping, or, with a finding,
        if it cannot be resolved."""
        try:
            target = node.target()
        except SpecError as error:
            self.findings.extend(error.diagnostics)
            return None
        return target if target.is_mapping else None

    def resolved(self, parent: Node, key: str) -> Node | None:
        """A member of a mapping, its `$ref` followed; None if there is none."""
        node = parent.get(key)
        return None if node is None else self.resolve(node)

    def members(self, parent: Node, key: str) -> Iterator[tuple[str, Node]]:
        """The named members of a mapping's member, their `$ref`s followed, extensions left out."""
        for name, member in parent.items_of(key):
            if name[:2] != "x-" and (target := self.resolve(member)) is not None:
                yield name, target

    def keywords(self, schema: Node | None) -> list[Mapping[str, Any]]:
        """The keywords of a schema and of the parts it is combined from, nearest first."""
        if schema is None:
            return []
        nearest = nearest_first(self.schemas.conjunctions.parts(schema))
        own = self.dialect.schema(schema).keywords
        return [own, *(part.schema.keywords for part in nearest)]

    def note(self, node: Node, code: str, message: str) -> None:
        """Report something that is not an error."""
        self.findings.append(node.finding(code, message))

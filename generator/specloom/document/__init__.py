"""Text → nodes that know their line, following `$ref` across files.

Comes in: the path of a root document. Goes out: `Node`s, or `SpecError` with every flaw found.
Must not know: what OpenAPI means, the IR, Python code.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from specloom.document.identifiers import Identifiers
from specloom.document.node import Document, Node
from specloom.document.workspace import Workspace

__all__ = ["Document", "Identifiers", "Node", "Workspace", "open_document"]


def open_document(
    path: Path,
    *,
    allow_outside: bool = False,
    remote: Mapping[str, Path] | None = None,
) -> Node:
    """The root node of the document in `path`; raises SpecError if it cannot be read."""
    return Workspace(path, allow_outside=allow_outside, remote=remote or {}).open()

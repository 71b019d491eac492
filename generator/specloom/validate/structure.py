"""The judge's verdict on a document, as diagnostics.

Comes in: the version and the survey. Goes out: diagnostics. Must not know: the rules.
"""

from __future__ import annotations

from collections.abc import Iterator

from jsonschema_rs import ValidationError, ValidationErrorKind

from specloom.diagnostics import Diagnostic
from specloom.document import Node
from specloom.document.pointer import child
from specloom.validate.grammar import Kind
from specloom.validate.judge import declared_properties, judge
from specloom.validate.leaves import Alternatives, Leaf, leaves, path_of
from specloom.validate.survey import Survey
from specloom.validate.version import Version
from specloom.validate.wording import word


def check_structure(version: Version, found: Survey) -> Iterator[Diagnostic]:
    """Whatever does not have the structure that the version prescribes, in all files."""
    for kind, root in found.roots:
        if not _is_reference(version, kind, root):
            for error in judge(version, kind).iter_errors(root.value):
                yield from _tell(version, error, root)


def _tell(version: Version, error: ValidationError, root: Node) -> Iterator[Diagnostic]:
    for leaf in leaves(error):
        if _is_pattern(leaf):
            continue
        known: list[str] = []
        if not isinstance(leaf, Alternatives):
            known = declared_properties(version, leaf.absolute_keyword_location or "")
        yield from word(leaf, _descend(root, path_of(leaf)), known)


def _is_pattern(leaf: Leaf) -> bool:
    """Regular expressions get a finer look, at what ECMA-262 allows beside its strict mode."""
    if isinstance(leaf, Alternatives):
        return False
    return isinstance(leaf.kind, ValidationErrorKind.Format) and leaf.kind.format == "regex"


def _is_reference(version: Version, kind: Kind, node: Node) -> bool:
    """Whether only the `$ref` counts; its siblings do in a Path Item and in 3.1's schemas."""
    with_siblings = ["path item", "webhook"]
    if version is not Version.V30:
        with_siblings.append("schema")
    return node.ref is not None and kind not in with_siblings


def _descend(node: Node, path: tuple[str | int, ...]) -> Node:
    # jsonschema-rs gives a key like "200" as a number.
    for token in path:
        try:
            child(node.value, str(token))
        except LookupError:
            return node
        node = node[str(token) if node.is_mapping else int(token)]
    return node

"""The judge's verdict on a document, as diagnostics.

Comes in: the version and the survey. Goes out: diagnostics. Must not know: the rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from jsonschema_rs import ValidationError, ValidationErrorKind

from specloom.diagnostics import Diagnostic
from specloom.document import Node
from specloom.document.pointer import child, split
from specloom.openapi.grammar import SECTIONS, Kind
from specloom.openapi.survey import Survey
from specloom.openapi.version import Version
from specloom.validate.details import lesser
from specloom.validate.echoes import Told, without_echoes
from specloom.validate.judge import conditional_properties, declared_properties, judge
from specloom.validate.leaves import Alternatives, Leaf, lacking, leaves, path_of
from specloom.validate.wording import Context, bad_name, word

_NAME = re.compile(r"[A-Za-z0-9._-]+")


def check_structure(version: Version, found: Survey) -> Iterator[Diagnostic]:
    """Whatever does not have the structure that the version prescribes, in all files."""
    if version is Version.V30:
        yield from _component_names(found)
    for kind, root in found.roots:
        if not _is_reference(version, kind, root):
            errors = judge(version, kind).iter_errors(root.value)
            told = [each for error in errors for each in _tell(version, error, root, found)]
            yield from (_judged(each, root, found) for each in without_echoes(told))


def _component_names(found: Survey) -> Iterator[Diagnostic]:
    """What 3.0's published schema forgets (OpenAPI 3.0.4, section 4.7.7.1)."""
    for components in found.places.get("components", ()):
        for section, holder in components.items():
            for name, _ in holder.items() if section in SECTIONS else ():
                if not _NAME.fullmatch(name):
                    yield bad_name(holder, name)


def _judged(told: Diagnostic, root: Node, found: Survey) -> Diagnostic:
    node = root.document.at(told.pointer)
    return replace(told, code=lesser(told.code, found.spot(node), node.value))


def _tell(version: Version, error: ValidationError, root: Node, found: Survey) -> Iterator[Told]:
    for leaf in leaves(error):
        if not _is_pattern(leaf):
            keyword = "" if isinstance(leaf, Alternatives) else leaf.absolute_keyword_location or ""
            node = _descend(root, path_of(leaf))
            context = Context(
                version, found.spot(node), declared_properties(version, keyword) if keyword else []
            )
            for finding in word(leaf, node, context):
                yield _told(finding, leaf, version, keyword)


def _told(finding: Diagnostic, leaf: Leaf, version: Version, keyword: str) -> Told:
    if finding.code != "unknown-property":
        return Told(finding, missing=lacking(leaf))
    name = split(finding.pointer)[-1]
    is_doubtful = _is_unevaluated(leaf) and name in conditional_properties(version, keyword)
    return Told(finding, unknown=name, is_doubtful=is_doubtful)


def _is_unevaluated(leaf: Leaf) -> bool:
    return isinstance(leaf, ValidationError) and isinstance(
        leaf.kind, ValidationErrorKind.UnevaluatedProperties
    )


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

"""Is this a valid OpenAPI document? All findings, each at its place.

Comes in: the root node. Goes out: diagnostics in the order of the document.
Must not know: the IR, Python.
"""

from __future__ import annotations

from collections.abc import Iterable

from specloom.diagnostics import Diagnostic, SpecError
from specloom.document import Node
from specloom.openapi.survey import survey
from specloom.openapi.version import version_of
from specloom.validate.content_rules import check_levels, check_media_types
from specloom.validate.mislabelled import check_label
from specloom.validate.operation_rules import check_operations
from specloom.validate.schema_rules import check_schemas
from specloom.validate.server_rules import check_servers
from specloom.validate.structure import check_structure
from specloom.validate.unread import check_unread
from specloom.validate.url_rules import check_urls

__all__ = ["validate"]


def validate(root: Node) -> list[Diagnostic]:
    """All findings about a document and the files it refers to: errors, and warnings.

    openapi-spec-validator judges the structure; what it does not look at and generation needs
    (references, path templates, patterns, defaults) is checked here.
    """
    try:
        version = version_of(root)
    except SpecError as error:
        return list(error.diagnostics)
    found = survey(root)
    if mislabelled := check_label(version, root, found):
        return [mislabelled]
    levels = [] if version.is_swagger else list(check_levels(found))
    others = [
        *found.unresolved,
        *check_structure(version, found),
        *check_operations(version, root, found),
        *check_servers(found),
        *check_media_types(found),
        *check_urls(version, found),
        *check_schemas(version, found),
        *check_unread(root, found),
    ]
    beside = (each for each in others if not any(_is_beside(each, level) for level in levels))
    return _in_order(root, [*levels, *beside])


def _is_beside(found: Diagnostic, level: Diagnostic) -> bool:
    """Whether a finding is in the same object as another, or below."""
    around = level.pointer.rpartition("/")[0]
    files = {place.file for place in (found.location, level.location) if place}
    return len(files) == 1 and found.pointer.startswith(f"{around}/")


def _in_order(root: Node, diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Each finding once; the root file's first, then by file and line."""
    first = root.document.file
    unique = {(found.code, found.location, found.message): found for found in diagnostics}
    return sorted(
        unique.values(),
        key=lambda found: (
            (found.location.file != first, found.location) if found.location else (False,)
        ),
    )

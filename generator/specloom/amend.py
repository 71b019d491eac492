"""A small change in a document, applied to the existing package.

Comes in: a document, and what the last run made of its former version. Goes out: the new package,
or None if it has to be made from scratch. Must not know: what any stage does inside.

The stages run twice, on the parts that the change can reach: before it and after it. A file that
comes out the same stays as it is. If a file differs, its former text must be the one in the
package: this shows that the omitted parts of the document do not contribute to it, and the new text
replaces it. Everything shared with other parts, like names, errors and findings, must be the same
before and after.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from specloom import memory, stages
from specloom.config import Config
from specloom.diagnostics import Diagnostic, SpecError
from specloom.document import Node, Workspace
from specloom.ir import Api, Definition, Json
from specloom.memory import Package, Past
from specloom.python.names import nameable
from specloom.python.views import PyApi
from specloom.reach import Outline, Reach, reach
from specloom.render import Rendered, TemplateError
from specloom.stages import Report
from specloom.tree import MANIFEST, Tree


@dataclass(frozen=True, slots=True)
class Made:
    """The results for a part of the document."""

    py: PyApi
    files: Sequence[Rendered]
    findings: tuple[Diagnostic, ...]


def notes(
    root: Node, files: Workspace, classes: Iterable[str], findings: Iterable[Diagnostic]
) -> dict[str, str]:
    """What `amend` has to know about a run; empty if it could not amend the result."""
    if len(files.sources) > 1 or root.document.identifiers.names_any:
        return {}
    try:
        return _notes(root, Outline.of(root.value), classes, findings)
    except LookupError:
        return {}


def _notes(
    root: Node, outline: Outline, classes: Iterable[str], findings: Iterable[Diagnostic]
) -> dict[str, str]:
    at_keys = [_is_at_key(found, root) for found in findings]
    return {
        **outline.table(),
        "classes": json.dumps(sorted(classes)),
        "at keys": json.dumps(at_keys),
    }


def amend(config: Config, root: Node, files: Workspace, report: Report) -> Package | None:
    """The package for the document `root`. None also if something is wrong with it: the full run
    reports what."""
    past = memory.past(config)
    if past is None or root.document.identifiers.names_any:
        return None
    report("amending")
    before = Outline.read(past.notes)
    after = before.changed(root.value)
    found = None if after is None else reach(before, after)
    if after is None or found is None:
        return None
    classes = frozenset(json.loads(past.notes["classes"]))
    try:
        old = _made(files.cut(root, found.before), before.document(before.parts), config, classes)
        new = _made(files.cut(root, found.after), root.value, config, classes)
        changed = _changed(old, new, found, past.package.tree, config)
        findings = _moved(past, root)
    except (SpecError, TemplateError, LookupError):
        return None  # a part that is gone has no location
    if changed is None or len(files.sources) > 1:
        return None
    package = _amended(past.package, changed, root, findings)
    memory.remember(config, files.sources, package, _notes(root, after, classes, findings))
    return package


def _made(root: Node, document: Json, config: Config, classes: frozenset[str]) -> Made:
    reading = stages.read(root, config, lambda stage: None)
    py = stages.presented(reading.api, document, config, classes)
    findings = stages.judged([*reading.findings, *py.findings], config)
    return Made(py, stages.rendered(py, config), findings)


# --- what has to be the same --------------------------------------------------------------------


def _alike(before: Made, after: Made, found: Reach, config: Config) -> bool:
    """Whether everything is the same that the rest of the package shares or could depend on."""
    return (
        _common(before.py, config) == _common(after.py, config)
        and _definitions(before.py.api, found) == _definitions(after.py.api, found)
        and [file.path for file in before.files] == [file.path for file in after.files]
        and [_said(each) for each in before.findings] == [_said(each) for each in after.findings]
    )


def _common(py: PyApi, config: Config) -> tuple[object, ...]:
    """What belongs to neither one module of models nor one tag: all names except those of fields,
    which only matter to their class; what they are made from; and everything the user can name."""
    names = replace(py.names, fields={}, aliases={}, findings=())
    hints = {each.id: (each.name, each.variant) for each in py.api.definitions.values()}
    named = config.names.keys() & set(nameable(py.api))
    models = replace(py.models, modules=())
    views = (py.front, py.errors, py.headers, py.security, py.client, py.webhooks, models)
    return names, hints, named, views


def _definitions(api: Api, found: Reach) -> dict[str, Definition]:
    """The definitions that the change should not affect."""
    return {
        id_: each
        for id_, each in api.definitions.items()
        if not found.includes((each.variant_of or id_).partition("#")[2])
    }


def _said(found: Diagnostic) -> Diagnostic:
    return replace(found, location=None)


# --- what becomes of the rest -------------------------------------------------------------------


def _changed(
    old: Made, new: Made, found: Reach, tree: Tree, config: Config
) -> dict[str, str] | None:
    """The new texts; None if a former one is not the one in the package."""
    if not _alike(old, new, found, config):
        return None
    pairs = zip(old.files, new.files, strict=True)
    differing = [(before, after) for before, after in pairs if before != after]
    fresh = replace(config, cache=None)
    for path, text in stages.formatted([before for before, _ in differing], fresh):
        if tree.files.get(path) != text:
            return None
    return dict(stages.formatted([after for _, after in differing], fresh))


def _moved(past: Past, root: Node) -> tuple[Diagnostic, ...]:
    """The findings at their present locations. Raises LookupError if one is gone."""
    found = zip(past.package.findings, json.loads(past.notes["at keys"]), strict=True)
    return tuple(
        (
            each
            if at_key is None
            else replace(each, location=root.document.locate(each.pointer, key=at_key))
        )
        for each, at_key in found
    )


def _is_at_key(found: Diagnostic, root: Node) -> bool | None:
    """Whether a finding points to the key of its subject or to the value; None if it is not about a
    part of the document. Raises LookupError if it points to neither."""
    if found.location is None or found.location.file != root.document.file:
        return None
    for at_key in (False, True):
        if root.document.locate(found.pointer, key=at_key) == found.location:
            return at_key
    raise LookupError(found.pointer)


def _amended(
    package: Package, changed: Mapping[str, str], root: Node, findings: tuple[Diagnostic, ...]
) -> Package:
    """The package with some texts changed."""
    files = dict(package.tree.files)
    facts = json.loads(files.pop(MANIFEST))
    del facts["files"]
    facts["spec"] = memory.digest([root.document.text])
    return Package(package.folder, Tree.of({**files, **changed}.items(), facts), findings)

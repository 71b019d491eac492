"""The whole program on one screen: document → Api → PyApi → files → Tree.

Comes in: a Config. Goes out: a Tree to write or to compare, and every finding on the way. Must not
know: the command line, what happens inside a stage.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from specloom import config_findings, memory, stages
from specloom.amend import amend, notes
from specloom.bundle import bundle
from specloom.config import Config
from specloom.diagnostics import Diagnostic, Location, SpecError
from specloom.document import Node, Workspace
from specloom.ir import Json
from specloom.memory import Package
from specloom.python.names import name
from specloom.render import TemplateError
from specloom.stages import Report
from specloom.tree import Changes, Tree
from specloom.version import VERSION


@dataclass(frozen=True, slots=True)
class Opened:
    """A parsed document, and its files."""

    root: Node
    files: Workspace


def generate(
    config: Config, *, force: bool = False, report: Report = lambda stage: None
) -> tuple[Package, Changes]:
    """Writes the package that `config` asks for.

    Raises SpecError if the document or a template cannot be used, and its subclass OutputError if
    the folder cannot be written.
    """
    if (past := _past(config)) is not None:
        return past, Changes((), (), len(past.tree.files))  # it was just read from the folder
    package = weave(config, report)
    report("writing")
    return package, package.tree.write(package.folder, force=force)


def check(config: Config, *, report: Report = lambda stage: None) -> tuple[Package, str]:
    """What `generate` would change, as a unified diff. Raises like `generate`."""
    if (past := _past(config)) is not None:
        return past, ""
    package = weave(config, report)
    report("comparing")
    return package, package.tree.diff(package.folder)


def validated(config: Config, report: Report) -> Node:
    """The document, fit for use. Raises SpecError with all findings if one of them is an error."""
    root = _opened(config, report).root
    stages.validated(root, config, report)
    return root


def read(config: Config, report: Report) -> stages.Reading:
    """The IR of the document. Raises SpecError like `validated`, and for what the IR cannot
    express."""
    return stages.read(_opened(config, report).root, config, report)


def examine(config: Config, report: Report) -> tuple[Diagnostic, ...]:
    """All findings about a document and its settings, without generating anything. Raises SpecError
    like `read`, and for names that Python cannot have."""
    with _no_collector():
        reading = read(config, report)
        report("naming")
        names = name(reading.api, stages.settings(reading.api, config))
        idle = stages.idle(config, reading.api)
        return stages.judged([*reading.findings, *idle, *names.findings], config)


@contextmanager
def _blaming_templates() -> Iterator[None]:
    """An error in a user's template is a finding like any other; one in ours is a bug."""
    try:
        yield
    except TemplateError as error:
        if error.ours:
            raise
        place = Location(error.template, max(error.line, 1), 1)
        found = Diagnostic("template-error", error.message, place, hint=error.hint)
        raise SpecError([found]) from error


@_blaming_templates()
def weave(config: Config, report: Report) -> Package:
    """The package that `config` asks for. Raises SpecError."""
    with _no_collector():
        document = _opened(config, report)
        amended = amend(config, document.root, document.files, report)
        return _woven(config, document, report) if amended is None else amended


def _woven(config: Config, document: Opened, report: Report) -> Package:
    """The package, made from scratch."""
    reading = stages.read(document.root, config, report)
    report("naming")
    py = stages.presented(reading.api, _bundled(document), config)
    idle = stages.idle(config, reading.api)
    findings = stages.judged([*reading.findings, *idle, *py.findings], config)
    report("rendering")
    files = stages.rendered(py, config)
    report("formatting")
    facts = {
        "specloom": VERSION,
        "spec": memory.digest(sorted(document.files.sources.values())),
        **stages.assumed(config),
        "names": py.components,
        "operations": py.constants if stages.has_operations(config) else {},
    }
    tree = Tree.of(stages.formatted(files, config), facts)
    package = Package(config.output / py.package, tree, findings)
    noted = notes(document.root, document.files, py.names.classes, findings)
    memory.remember(config, document.files.sources, package, noted)
    return package


def _opened(config: Config, report: Report) -> Opened:
    assert config.spec is not None
    stages.judged(config_findings.check(config), config)
    report("reading")
    files = Workspace(config.spec, allow_outside=config.allow_outside, remote=config.remote)
    return Opened(files.open(), files)


def _past(config: Config) -> Package | None:
    """The package that the same run made before, if it is still in its folder."""
    with _no_collector():
        return memory.recall(config)


def _bundled(document: Opened) -> Json:
    """The document as one value. It already is one if only one file was read, in one dialect of
    JSON Schema."""
    root: Json = document.root.value
    is_plain = len(document.files.sources) == 1 and not document.root.document.identifiers.dialects
    return root if is_plain else bundle(document.root)


@contextmanager
def _no_collector() -> Iterator[None]:
    """The stages make many objects but hardly any cycles: looking for these would take a fifth of
    the run."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()

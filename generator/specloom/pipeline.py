"""The whole program on one screen: document → Api → PyApi → files → Tree.

Comes in: a Config. Goes out: a Tree to write or to compare, and every finding on the way. Must not
know: the command line, what any stage does inside.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from typing import Any

from specloom import choices, memory, targets
from specloom.build import BuildOptions, build
from specloom.bundle import bundle
from specloom.cache import Cache
from specloom.codes import CODES
from specloom.config import Config
from specloom.diagnostics import Diagnostic, Location, SpecError
from specloom.document import Node, Workspace
from specloom.ir import Api
from specloom.memory import Package, digest
from specloom.python.format import NotPythonError, finish
from specloom.python.names import name, nameable
from specloom.python.package_name import package_name
from specloom.python.settings import Settings
from specloom.python.views import present
from specloom.render import Rendered, TemplateError, environment, render
from specloom.tree import Changes, Tree
from specloom.validate import validate
from specloom.version import VERSION

Report = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Validated:
    """A document fit for use. `findings` are what was lowered to warnings."""

    root: Node
    files: Workspace
    findings: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a document means, and the texts of all its files by name."""

    root: Node
    api: Api
    sources: Mapping[str, str]
    findings: tuple[Diagnostic, ...]


def generate(
    config: Config, *, force: bool = False, report: Report = lambda stage: None
) -> tuple[Package, Changes]:
    """Writes the package that `config` asks for.

    Raises SpecError if the document or a template cannot be used, or the folder not be written
    (OutputError, a kind of it).
    """
    if (past := _past(config)) is not None:
        return past, Changes((), (), len(past.tree.files))  # it was read from the folder itself
    package = weave(config, report)
    report("writing")
    return package, package.tree.write(package.folder, force=force)


def check(config: Config, *, report: Report = lambda stage: None) -> tuple[Package, str]:
    """What `generate` would change, as a unified diff. Raises as `generate`."""
    if (past := _past(config)) is not None:
        return past, ""
    package = weave(config, report)
    report("comparing")
    return package, package.tree.diff(package.folder)


def validated(config: Config, report: Report) -> Validated:
    """The document, judged. Raises SpecError with all findings if one of them is an error."""
    assert config.spec is not None
    _judged(choices.check(config), config)
    report("reading")
    files = Workspace(config.spec, allow_outside=config.allow_outside, remote=config.remote)
    root = files.open()
    report("validating")
    return Validated(root, files, _judged(validate(root), config))


def read(config: Config, report: Report) -> Reading:
    """The IR of the document. Raises SpecError as `validated`, and for what nothing can express."""
    document = validated(config, report)
    report("building")
    api, findings = build(document.root, BuildOptions(**_assumed(config)))
    found = _judged([*document.findings, *findings], config)
    return Reading(document.root, api, document.files.sources, found)


def examine(config: Config, report: Report) -> tuple[Diagnostic, ...]:
    """All that there is to tell about a document and its settings, without making anything of it.
    Raises SpecError as `read`, and for names that Python cannot have."""
    with _no_collector():
        reading = read(config, report)
        report("naming")
        names = name(reading.api, _settings(reading.api, config, ()))
        return _judged([*reading.findings, *_idle(config, reading.api), *names.findings], config)


@contextmanager
def _blaming_templates() -> Iterator[None]:
    """What a user's template does wrong is a finding like any other; ours have bugs."""
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
    """The package that `config` asks for, made anew. Raises SpecError."""
    with _no_collector():
        reading = read(config, report)
        report("naming")
        chosen = targets.complete(targets.usual() if config.targets is None else config.targets)
        settings = _settings(reading.api, config, chosen)
        py = present(reading.api, settings, _bundled(reading))
        findings = _judged([*reading.findings, *_idle(config, reading.api), *py.findings], config)
        report("rendering")
        items = [item for target in chosen for item in targets.load(target).files(py)]
        rendered = list(render(items, environment(config.templates)))
    report("formatting")
    texts = _formatted(rendered, config)
    spec = digest(sorted(reading.sources.values()))
    facts = {
        "specloom": VERSION,
        "spec": spec,
        **_assumed(config),
        "names": py.components,
    }
    package = Package(config.output / py.package, Tree.of(texts, facts), findings)
    memory.remember(config, reading.sources, package)
    return package


def _assumed(config: Config) -> dict[str, bool]:
    """Which choices schemas are read by, by their names."""
    return {each.name: getattr(config, each.name) for each in fields(BuildOptions)}


def _past(config: Config) -> Package | None:
    """What the same run made before, where that is still in its folder."""
    with _no_collector():
        return memory.recall(config)


def _bundled(reading: Reading) -> Any:
    """The document as one value, which it is if only one file was read: no need to look."""
    return bundle(reading.root) if len(reading.sources) > 1 else reading.root.value


@contextmanager
def _no_collector() -> Iterator[None]:
    """The stages make many objects and hardly any cycles of them: looking for these would take a
    fifth of the run."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _judged(findings: Iterable[Diagnostic], config: Config) -> tuple[Diagnostic, ...]:
    """The findings, as warnings where the user lowered them; raises all if one is an error."""
    judged = tuple(
        (
            replace(found, severity="warning")
            if found.severity == "error"
            and found.code in config.lower
            and CODES[found.code].lowerable
            else found
        )
        for found in findings
    )
    if any(found.severity == "error" for found in judged):
        raise SpecError(judged)
    return judged


def _idle(config: Config, api: Api) -> Iterator[Diagnostic]:
    """Findings about settings that have no effect."""
    yield from choices.check_package(config)
    yield from choices.check_names(config, nameable(api))
    yield from choices.check_templates(config)


def _settings(api: Api, config: Config, chosen: Sequence[str]) -> Settings:
    package = config.package or package_name(api.title)
    return Settings(package, config.client, config.names, tuple(chosen))


def _formatted(files: Sequence[Rendered], config: Config) -> Iterator[tuple[str, str]]:
    """(path, text) of every file. The cache holds the last run of each package."""
    cache = Cache(config.cache)
    key = digest(["texts", str(config.output.resolve()), config.package or ""])
    sources = [file for file in files if file.path.endswith(".py") and not file.verbatim]
    try:
        done = finish(
            [file.text for file in sources],
            cache.load(key),
            ours=config.templates is None,
        )
    except NotPythonError as error:
        file = sources[error.index]
        message = f"this makes no Python: {error} in line {error.line} of {file.path}"
        raise TemplateError(file.template, 1, message) from error
    cache.save(key, dict(done))
    texts = dict(zip((file.path for file in sources), (text for _, text in done), strict=True))
    return ((file.path, texts.get(file.path, file.text)) for file in files)

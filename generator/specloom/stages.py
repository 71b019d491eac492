"""The stages of a run, each with the settings that concern it.

Comes in: the root of a parsed document, and a Config. Goes out: the IR, files, texts, and every
finding on the way. Must not know: the command line, the output folder, what earlier runs made,
except for the formatted texts in the cache.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace

from specloom import config_findings, targets
from specloom.assumptions import Assumptions
from specloom.build import build
from specloom.cache import Cache
from specloom.codes import CODES
from specloom.config import Config
from specloom.diagnostics import Diagnostic, SpecError
from specloom.document import Node
from specloom.ir import Api, Json
from specloom.memory import digest
from specloom.python.format import NotPythonError, finish
from specloom.python.names import nameable
from specloom.python.package_name import package_name
from specloom.python.settings import Settings
from specloom.python.views import PyApi, present
from specloom.render import Rendered, TemplateError, environment, render
from specloom.validate import validate

Report = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Reading:
    """The meaning of a document."""

    api: Api
    findings: tuple[Diagnostic, ...]


def validated(root: Node, config: Config, report: Report) -> tuple[Diagnostic, ...]:
    """The findings lowered to warnings. Raises SpecError with all findings if one is an error."""
    report("validating")
    return judged(validate(root), config)


def read(root: Node, config: Config, report: Report) -> Reading:
    """The IR of the document. Raises SpecError like `validated`, and for what the IR cannot
    express."""
    found = validated(root, config, report)
    report("building")
    api, findings = build(root, config)
    return Reading(api, judged([*found, *findings], config))


def presented(
    api: Api, document: Json, config: Config, elsewhere: frozenset[str] = frozenset()
) -> PyApi:
    """The Python view of `api`. `document` is the one that the server shows, `elsewhere` are the
    names of classes that the package has besides those of `api`."""
    return present(api, replace(settings(api, config), elsewhere=elsewhere), document)


def rendered(py: PyApi, config: Config) -> list[Rendered]:
    """All files of the package, not formatted. Raises TemplateError."""
    items = [item for target in _targets(config) for item in targets.load(target).files(py)]
    return list(render(items, environment(config.templates)))


def formatted(files: Sequence[Rendered], config: Config) -> Iterator[tuple[str, str]]:
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
        message = f"this does not make valid Python: {error} in line {error.line} of {file.path}"
        raise TemplateError(file.template, 1, message) from error
    cache.save(key, dict(done))
    texts = dict(zip((file.path for file in sources), (text for _, text in done), strict=True))
    return ((file.path, texts.get(file.path, file.text)) for file in files)


def settings(api: Api, config: Config) -> Settings:
    """The user's decisions about the Python side."""
    package = config.package or package_name(api.title)
    return Settings(package, config.client, config.names, _targets(config))


def has_operations(config: Config) -> bool:
    """Whether the package has more than models."""
    return "operations" in _targets(config)


def _targets(config: Config) -> tuple[str, ...]:
    return targets.complete(targets.usual() if config.targets is None else config.targets)


def assumed(config: Config) -> dict[str, bool]:
    """The assumptions for reading schemas, by name."""
    return {each.name: getattr(config, each.name) for each in fields(Assumptions)}


def judged(findings: Iterable[Diagnostic], config: Config) -> tuple[Diagnostic, ...]:
    """The findings, as warnings if the user lowered them; raises all if one is an error."""
    lowered = tuple(
        (
            replace(found, severity="warning")
            if found.severity == "error"
            and found.code in config.lower
            and CODES[found.code].lowerable
            else found
        )
        for found in findings
    )
    if any(found.severity == "error" for found in lowered):
        raise SpecError(lowered)
    return lowered


def idle(config: Config, api: Api) -> Iterator[Diagnostic]:
    """Findings about settings that have no effect."""
    yield from config_findings.check_package(config)
    yield from config_findings.check_names(config, nameable(api))
    yield from config_findings.check_templates(config)

"""Whether a generated package accepts exactly the values that its document allows.

Comes in: a configuration, and a package if there is one already. Goes out: a `Verification`: the
trials of every schema, and the disagreements between package and document. The trials run in
separate processes, in the modules of `templates/conformance`, which know nothing about how packages
are made: they find bodies and parameters through what the package itself declares about its
operations. Must not know: the terminal, what is tried.
"""

from __future__ import annotations

import tempfile
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

from specloom import memory, pipeline
from specloom.bundle import bundle
from specloom.config import Config
from specloom.diagnostics import Diagnostic, SpecError
from specloom.shipped import templates_folder
from specloom.stages import Report
from specloom.verify.places import Places
from specloom.verify.processes import Effort, Installed, TryingFailedError, tried
from specloom.verify.report import as_json, as_text, findings
from specloom.verify.results import Disagreement, Trial, Verification

__all__ = [
    "Disagreement",
    "Effort",
    "Trial",
    "Verification",
    "as_json",
    "as_text",
    "findings",
    "verify",
]

# Packages needed besides specloom; `pip install 'specloom[verify]'` installs them.
_NEEDS = ("hypothesis", "pydantic", "httpx2")


def verify(
    config: Config, effort: Effort, existing: Path | None, report: Report
) -> tuple[Verification, Places]:
    """Tries every schema of the document: with the package in the folder `existing`, otherwise
    with one that is generated for this.

    Raises SpecError as generating does, and if there is no such package, a needed one is missing,
    or the package in `existing` cannot be imported; TryingFailedError if a fresh one cannot.
    """
    _require_packages()
    root = pipeline.validated(config, report)
    with tempfile.TemporaryDirectory() as folder:
        woven = _woven(config, Path(folder), report)
        package = _package(woven, existing)
        try:
            lines = tried(package, bundle(root), effort, templates_folder())
            about, trials = next(lines), []
            for line in lines:
                trials.append(trial := Trial.read(line))
                report(f"verifying {trial.label}")
        except TryingFailedError as error:
            if existing is None:
                raise
            raise _untried(existing / package.name, error) from error
    assumed = about["assumed"]
    found = Verification(effort.seed, effort.instances, trials, assumed, woven.findings)
    return found, Places.of(root)


def _require_packages() -> None:
    if missing := [name for name in _NEEDS if find_spec(name) is None]:
        message = f"verify needs {', '.join(missing)}"
        hint = "pip install 'specloom[verify]'"
        raise SpecError([Diagnostic("verify-impossible", message, hint=hint)])


def _untried(folder: Path, error: TryingFailedError) -> SpecError:
    message = f"{folder} cannot be tried: {str(error).splitlines()[-1]}"
    hint = "it may be from another version, or edited: see specloom check"
    return SpecError([Diagnostic("verify-impossible", message, hint=hint)])


def _woven(config: Config, folder: Path, report: Report) -> memory.Package:
    """The package as it would be generated into `folder`, with only types and operations."""
    fresh = replace(config, output=folder, targets=("operations",), cache=None)
    return pipeline.weave(fresh, report)


def _package(woven: memory.Package, existing: Path | None) -> Installed:
    """The package to try: the existing one, otherwise the fresh one, which is written for this."""
    package = Installed(existing or woven.folder.parent, woven.folder.name)
    if existing is None:
        woven.tree.write(woven.folder)
    elif not (existing / package.name).is_dir():
        message = f"there is no package {package.name} in {existing}"
        raise SpecError([Diagnostic("verify-impossible", message, hint="name it with --package")])
    return package

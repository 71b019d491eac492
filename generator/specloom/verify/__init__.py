"""Whether a generated package accepts exactly what its document says.

Comes in: a configuration, and a package if it is there already. Goes out: a `Verification`: what
was tried at every schema, and where the two disagree. The trying is done in processes of their own,
by the modules of `templates/conformance`, which know nothing of how packages are made: bodies and
parameters are reached by what the package itself declares about its operations. Must not know: the
terminal, what is tried.
"""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from specloom import pipeline
from specloom.bundle import bundle
from specloom.config import Config
from specloom.pipeline import Report
from specloom.render import templates_folder
from specloom.verify.places import Places
from specloom.verify.processes import Effort, Package, TryingFailedError, tried
from specloom.verify.report import as_json, as_text, findings
from specloom.verify.results import Disagreement, Trial, Verification

__all__ = [
    "Disagreement",
    "Effort",
    "Package",
    "Places",
    "Trial",
    "TryingFailedError",
    "Verification",
    "as_json",
    "as_text",
    "findings",
    "verify",
]


def verify(
    config: Config, effort: Effort, existing: Path | None, report: Report
) -> tuple[Verification, Places]:
    """Tries every schema of the document: in the package that is in the folder `existing`, else in
    one that is generated for this.

    Raises SpecError as generating does, and TryingFailedError: the package cannot be imported, or
    what tries it failed.
    """
    root = pipeline.validated(config, report).root
    with tempfile.TemporaryDirectory() as folder:
        woven = pipeline.weave(replace(config, output=Path(folder)), report)
        if existing is None:
            woven.tree.write(woven.folder)
        package = Package(existing or Path(folder), woven.folder.name)
        trials = []
        for line in tried(package, bundle(root), effort, templates_folder()):
            trials.append(trial := Trial.read(line))
            report(f"verifying {trial.label}")
    return Verification(effort.seed, effort.instances, trials), Places.of(root)

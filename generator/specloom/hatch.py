"""Weaving as a step of hatchling builds: `[tool.hatch.build.hooks.specloom]`.

Comes in: the settings in the folder of the project being built. Goes out: the package, written to
disk and included in the wheel or source distribution even if Git ignores it. Must not know: how
anything is done.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from hatchling.plugin import hookimpl

from specloom.config import Config, find_config, read_config
from specloom.diagnostics import Diagnostic, SpecError
from specloom.listing import render
from specloom.pipeline import generate
from specloom.source_texts import sources


class WeavingHook(BuildHookInterface[BuilderConfig]):
    """Called by hatchling before it collects files (its build hook interface)."""

    PLUGIN_NAME = "specloom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Ends the build with all findings if one of them is an error."""
        try:
            package, _ = generate(_settings(Path(self.root)))
        except SpecError as error:
            self.app.abort(_text(error.diagnostics))
        else:
            if package.findings:
                self.app.display_warning(_text(package.findings))
            build_data["artifacts"] += _pattern(package.folder, Path(self.root))


@hookimpl
def hatch_register_build_hook() -> type[WeavingHook]:
    return WeavingHook


def _settings(root: Path) -> Config:
    file = find_config(root)
    if file and (config := read_config(file)).spec:
        return config
    hint = "set spec in [tool.specloom] of pyproject.toml"
    raise SpecError([Diagnostic("invalid-config", "no document is named", hint=hint)])


def _pattern(folder: Path, root: Path) -> list[str]:
    """What hatchling includes although it is ignored, in the syntax of .gitignore."""
    place, top = folder.resolve(), root.resolve()
    return [f"/{place.relative_to(top).as_posix()}/**"] if place.is_relative_to(top) else []


def _text(findings: tuple[Diagnostic, ...]) -> str:
    return render(findings, sources(findings), brief=True)

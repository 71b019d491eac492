"""Whether the things that the settings mention exist.

Comes in: a Config, and the names in a document. Goes out: findings, located in the settings file
where it mentions them. Must not know: the command line, what the settings do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from specloom import targets
from specloom.codes import CODES
from specloom.config import Config, similar
from specloom.diagnostics import Diagnostic, did_you_mean
from specloom.overrides import unreadable, unused
from specloom.python.package_name import is_importable, is_taken

_UNLOWERABLE = (
    "specloom cannot continue after it; docs/findings.md lists the codes that can be lowered"
)


def check(config: Config) -> Iterator[Diagnostic]:
    """Findings that do not need the document."""
    for name in config.targets or ():
        if name not in targets.names():
            hint = similar(name, targets.offered())
            message = f"there is no target {name!r}"
            yield _finding("unknown-target", message, config, "targets", name, hint)
    for code in sorted(config.lower):
        yield from _lowered(code, config)
    if config.templates is not None:
        yield from _folder(config.templates, config)
    if config.package is not None and not is_importable(config.package):
        message = f"{config.package!r} cannot be imported: use a name like 'pet_store'"
        yield _finding(
            "invalid-package", message, config, "package", config.package, "--package NAME"
        )
    if config.client and not is_importable(config.client):
        message = f"{config.client!r} cannot be a class: use a name like 'PetStore'"
        yield _finding("invalid-python-name", message, config, "client", config.client)


def check_package(config: Config) -> Iterator[Diagnostic]:
    """A finding about a package name that Python's library or a dependency has."""
    if config.package is not None and is_taken(config.package):
        message = f"a package called {config.package!r} would hide another module of that name"
        place = config.place("package", config.package)
        hint = "choose another name with --package, unless it is inside another package"
        yield Diagnostic("hiding-package", message, place, severity="warning", hint=hint)


def check_names(config: Config, known: Sequence[str]) -> Iterator[Diagnostic]:
    """Findings about names for things that are not in the document; `known` are those that are."""
    for key in config.names:
        if key not in known:
            message = f"nothing in the document is called {key!r}"
            hint = did_you_mean(key, known) or "use an operation's id, or the pointer of a schema"
            yield _finding("unknown-name", message, config, "names", key, hint)


def check_templates(config: Config) -> Iterator[Diagnostic]:
    """Findings about the user's templates, and blocks in them, that are never used."""
    if config.templates is not None:
        yield from unused(config.templates)


def _folder(templates: Path, config: Config) -> Iterator[Diagnostic]:
    if templates.is_dir():
        yield from unreadable(templates)
    else:
        place = config.place("templates", templates.name)
        yield Diagnostic("invalid-config", f"there is no folder {templates}", place)


def _lowered(code: str, config: Config) -> Iterator[Diagnostic]:
    if code not in CODES:
        lowerable = tuple(name for name, known in CODES.items() if known.lowerable)
        hint = similar(code, lowerable)
        yield _finding("unknown-code", f"there is no code {code!r}", config, "lower", code, hint)
    elif CODES[code].severity == "error" and not CODES[code].lowerable:
        message = f"{code!r} cannot be lowered"
        yield _finding("unlowerable-code", message, config, "lower", code, _UNLOWERABLE)


def _finding(
    code: str, message: str, config: Config, key: str, value: str, hint: str = ""
) -> Diagnostic:
    return Diagnostic(code, message, config.place(key, value), hint=hint)

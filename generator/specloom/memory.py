"""The last run for a package, so that repeating it has nothing to do.

Comes in: the settings of a run, what it read and what it made. Goes out: the same package, read
back from its folder, as long as none of this has changed. Must not know: the stages.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from importlib.metadata import version
from pathlib import Path
from typing import Any

from specloom.cache import Cache
from specloom.config import Config
from specloom.diagnostics import Diagnostic, Location
from specloom.document.encoding import decode_anyway
from specloom.shipped import templates_folder
from specloom.tree import MANIFEST, Tree

# What a package depends on besides the request and its sources.
_LIBRARIES = ("black", "jinja2", "jsonschema-rs", "openapi-spec-validator", "pyyaml")


@dataclass(frozen=True, slots=True)
class Package:
    """A finished package, the folder it belongs in, and the findings on the way."""

    folder: Path
    tree: Tree
    findings: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Past:
    """The package that the last run made, and what it noted about it."""

    package: Package
    notes: Mapping[str, str]


def recall(config: Config) -> Package | None:
    """The last run's package, if a run would make the same now and its folder is unchanged."""
    known = _known(config)
    if not known or _changed(known["sources"]):
        return None
    return _package(config, known)


def past(config: Config) -> Past | None:
    """The last run's package and notes, if it was asked for the same and its folder is unchanged,
    even if the document has changed."""
    known = _known(config)
    notes = Cache(config.cache).load(_name(config, "notes")) if known else {}
    if not notes or notes["manifest"] != known["manifest"]:
        return None
    package = _package(config, known)
    return None if package is None else Past(package, notes)


def _known(config: Config) -> Mapping[str, str]:
    """The record of the last run; empty if it was asked for something else."""
    known = Cache(config.cache).load(_name(config, "run"))
    return known if known and known["request"] == _request(config) else {}


def _package(config: Config, known: Mapping[str, str]) -> Package | None:
    folder = config.output / known["package"]
    tree = Tree.found(folder)
    if tree is None or digest([tree.files[MANIFEST]]) != known["manifest"]:
        return None
    return Package(folder, tree, tuple(_finding(**each) for each in json.loads(known["findings"])))


def remember(
    config: Config, sources: Mapping[str, str], package: Package, notes: Mapping[str, str]
) -> None:
    """Remembers what a run made of the texts of all files that it read, and its notes."""
    manifest = digest([package.tree.files[MANIFEST]])
    table = {
        "request": _request(config),
        "sources": json.dumps({file: digest([text]) for file, text in sources.items()}),
        "package": package.folder.name,
        "manifest": manifest,
        "findings": json.dumps([asdict(found) for found in package.findings]),
    }
    Cache(config.cache).save(_name(config, "run"), table)
    noted = {**notes, "manifest": manifest} if notes else {}
    Cache(config.cache).save(_name(config, "notes"), noted)


def digest(texts: Iterable[str]) -> str:
    """A digest of texts in their order."""
    total = hashlib.sha256()
    for text in texts:
        total.update(hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest())
    return total.hexdigest()


def _name(config: Config, table: str) -> str:
    return digest([table, str(config.output.resolve()), str(config.spec), config.package or ""])


def _request(config: Config) -> str:
    """The settings, and everything else that decides what they lead to."""
    settings = [
        repr(sorted(value)) if isinstance(value, frozenset) else repr(value)
        for value in (getattr(config, field.name) for field in fields(config))
    ]
    program = [sys.version, *map(version, _LIBRARIES)]
    folders = [Path(__file__).parent, templates_folder(), config.templates]
    code = [
        decode_anyway(file.read_bytes())
        for folder in folders
        if folder is not None
        for file in sorted(folder.rglob("*"))
        if file.suffix in (".py", ".jinja")
    ]
    return digest([*settings, *program, *code])


def _changed(sources: str) -> bool:
    """Whether a file has changed."""
    return any(
        not Path(file).is_file() or digest([decode_anyway(Path(file).read_bytes())]) != known
        for file, known in json.loads(sources).items()
    )


def _finding(location: dict[str, Any] | None, **rest: Any) -> Diagnostic:
    return Diagnostic(location=Location(**location) if location else None, **rest)

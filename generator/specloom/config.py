"""What a run is asked to do.

Comes in: `[tool.specloom]` of a pyproject.toml, a specloom.toml, and the options of the command
line. Goes out: one frozen `Config`. Must not know: the document, what the settings do.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path
from types import MappingProxyType
from typing import Any

from platformdirs import user_cache_path

from specloom.assumptions import Assumptions
from specloom.diagnostics import Diagnostic, Location, SpecError, did_you_mean


@dataclass(frozen=True, slots=True)
class Config(Assumptions):
    """Settings of a run. Each key of the file has the name of a field, with `-` for `_`.

    spec           the root document
    output         the folder that the package's folder is put into
    package        the package's name; by default made from the document's title
    client         the name of the client's class; by default made from the document's title
    targets        what to generate besides the package itself; by default everything
    templates      a folder that is searched for templates before the built-in ones
    names          {JSON pointer: Python name}, instead of the one that specloom would choose
    lower          codes of findings that count as warnings
    assume_…       see `Assumptions`
    allow_outside  references may leave the folder of the root document
    remote         {URL: file}, local copies of files on the network
    cache          where to remember earlier work, or None; by default the user's cache folder

    `file` is the file with these settings, for findings to point into.
    """

    spec: Path | None = None
    output: Path = Path(".")
    package: str | None = None
    client: str = ""
    targets: tuple[str, ...] | None = None
    templates: Path | None = None
    names: Mapping[str, str] = field(default_factory=dict)
    lower: frozenset[str] = frozenset()
    allow_outside: bool = False
    remote: Mapping[str, Path] = field(default_factory=dict)
    cache: Path | None = field(default_factory=lambda: user_cache_path("specloom"))
    file: Path | None = None

    def place(self, key: str, value: str) -> Location | None:
        """Where the file has `value` under `key`, if it does."""
        if self.file is None:
            return None
        text = self.file.read_text("utf-8", errors="replace")
        start = _offset(key, self.file, text)
        found = re.compile(rf"[\"']{re.escape(value)}[\"']|\b{re.escape(value)}\b").search(
            text, start
        )
        return _location(self.file, text, found.start()) if found else None


def find_config(folder: Path) -> Path | None:
    """The specloom.toml, or pyproject.toml with a [tool.specloom], nearest above `folder`.

    Raises SpecError if the folder no longer exists.
    """
    try:
        above = folder.resolve().parents
    except OSError as error:
        message = f"the current folder cannot be found: {error.strerror}"
        raise SpecError([Diagnostic("unreadable-file", message)]) from error
    for place in (folder, *above):
        own, shared = place / "specloom.toml", place / "pyproject.toml"
        if own.is_file():
            return own
        if shared.is_file() and _speaks_of_us(shared):
            return shared
    return None


def _speaks_of_us(shared: Path) -> bool:
    try:
        return "[tool.specloom" in shared.read_text("utf-8", errors="replace")
    except OSError:  # another user's, further up
        return False


def read_config(file: Path) -> Config:
    """The settings in `file`; paths in it are relative to its folder.

    Raises SpecError with every unknown key and wrong value, and its location.
    """
    try:
        data = file.read_bytes()
        table = tomllib.loads(text := data.decode())
    except OSError as error:
        message = f"{file} cannot be read: {error.strerror}"
        raise SpecError([Diagnostic("invalid-config", message)]) from error
    except ValueError as error:
        raise SpecError([_malformed(file, data.decode(errors="replace"), error)]) from error
    if file.name == "pyproject.toml":
        table = _table(_table(table, "tool", file), "specloom", file)
    findings = list(_findings(table, file, text))
    if findings:
        raise SpecError(findings)
    values = {_field(key): _READERS[_field(key)].read(v, file.parent) for key, v in table.items()}
    return Config(**values, file=file)


def _table(parent: Mapping[str, Any], key: str, file: Path) -> dict[str, Any]:
    table = parent.get(key, {})
    if isinstance(table, dict):
        return table
    raise SpecError([Diagnostic("invalid-config", f"{key!r} in {file} must be a table")])


@dataclass(frozen=True, slots=True)
class _Reader:
    """How a value is checked and converted for a field; `kind` names what is expected."""

    kind: str
    fits: Callable[[Any], bool]
    read: Callable[[Any, Path], Any]


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(map(_is_text, value))


def _is_table(value: object) -> bool:
    return isinstance(value, dict) and all(map(_is_text, value.values()))


_PATH = _Reader("a path", _is_text, lambda value, folder: folder / value)
_TEXT = _Reader("text", _is_text, lambda value, _: value)
_FLAG = _Reader("true or false", lambda value: isinstance(value, bool), lambda value, _: value)
_READERS = MappingProxyType(
    {
        "spec": _PATH,
        "output": _PATH,
        "package": _TEXT,
        "client": _TEXT,
        "targets": _Reader("a list of names", _is_texts, lambda value, _: tuple(value)),
        "templates": _PATH,
        "names": _Reader("a table of names", _is_table, lambda value, _: value),
        "lower": _Reader("a list of codes", _is_texts, lambda value, _: frozenset(value)),
        **{assumption.name: _FLAG for assumption in fields(Assumptions)},
        "allow_outside": _FLAG,
        "remote": _Reader(
            "a table of paths",
            _is_table,
            lambda value, folder: {u: folder / p for u, p in value.items()},
        ),
        "cache": _PATH,
    }
)


def _field(key: str) -> str:
    return key.replace("-", "_")


def _findings(table: Mapping[str, Any], file: Path, text: str) -> Iterator[Diagnostic]:
    keys = [name.replace("_", "-") for name in _READERS]
    for key, value in table.items():
        place = _locate(key, file, text)
        if key not in keys:
            message = f"unknown key {key!r}"
            yield Diagnostic("invalid-config", message, place, hint=similar(key, keys))
        elif not _READERS[_field(key)].fits(value):
            message = f"{key!r} must be {_READERS[_field(key)].kind}"
            yield Diagnostic("invalid-config", message, place)


def similar(name: str, known: Sequence[str]) -> str:
    """A hint about an unknown name: the nearest known one, otherwise all of them."""
    return did_you_mean(name, known) or f"there are {', '.join(known)}"


def _locate(key: str, file: Path, text: str) -> Location:
    return _location(file, text, _offset(key, file, text))


def _offset(key: str, file: Path, text: str) -> int:
    """Where `key` is inside our table, as a key or as a table; tomllib does not tell."""
    start = max(text.find("[tool.specloom"), 0) if file.name == "pyproject.toml" else 0
    name = rf"[\"']?{re.escape(key)}[\"']?"
    pattern = rf"^[ \t]*(?:\[(?:tool\.specloom\.)?)?({name})[ \t]*[=.\]]"
    found = re.compile(pattern, re.MULTILINE).search(text, start)
    return found.start(1) if found else start


def _location(file: Path, text: str, offset: int) -> Location:
    line_start = text.rfind("\n", 0, offset) + 1
    return Location(str(file), text.count("\n", 0, offset) + 1, offset - line_start + 1)


def _malformed(file: Path, text: str, error: ValueError) -> Diagnostic:
    """Why a text is no TOML, and where; of what is open until the end, that is there."""
    place = re.search(r" \(at (?:line (\d+), column (\d+)|end of document)\)$", str(error))
    location = _location(file, text, len(text.rstrip()))
    if place and place[1]:
        location = Location(str(file), int(place[1]), int(place[2]))
    elif isinstance(error, UnicodeDecodeError):
        before = error.object[: error.start].decode(errors="replace")
        location = _location(file, text, len(before))
    return Diagnostic("invalid-config", f"no TOML: {error}", location)

"""The finished package as {path: text}, and the steps between it and the disk.

Comes in: final texts. Goes out: changed files on disk, or a diff. Must not know: where the texts
come from.

A manifest inside the package names every file with its hash. Only files named there are ever
deleted; a file that differs from its hash was edited by hand and is not overwritten.
"""

from __future__ import annotations

import difflib
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from specloom.diagnostics import Diagnostic, SpecError
from specloom.replace import replace

MANIFEST = ".specloom.json"
_FORCE = "--force overwrites it"


class OutputError(SpecError):
    """The package cannot be written; nothing on disk was changed."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What a run changed in the folder, as paths inside it."""

    written: tuple[str, ...]
    deleted: tuple[str, ...]
    unchanged: int


@dataclass(frozen=True, slots=True)
class Tree:
    """All files of the package, including the manifest."""

    files: Mapping[str, str]

    @classmethod
    def of(cls, texts: Iterable[tuple[str, str]], facts: Mapping[str, object]) -> Tree:
        """Adds the manifest: hashes, and the given `facts`. Raises ValueError for paths that leave
        the folder, or that collide on a disk that ignores case."""
        files = _distinct(texts)
        hashes = {path: _digest(text) for path, text in sorted(files.items())}
        manifest = json.dumps({**facts, "files": hashes}, indent=1)
        return cls({**files, MANIFEST: f"{manifest}\n"})

    @classmethod
    def found(cls, folder: Path) -> Tree | None:
        """The package in `folder`; None if a file differs from the manifest, or is reached through
        a symbolic link."""
        try:
            hashes = _owned(folder, force=False)
            files = {path: (folder / path).read_bytes().decode() for path in (*hashes, MANIFEST)}
        except (OSError, ValueError, OutputError):
            return None
        is_whole = all(_digest(files[path]) == digest for path, digest in hashes.items())
        return cls(files) if is_whole and not _links(folder, files) else None

    def write(self, folder: Path, *, force: bool = False) -> Changes:
        """Makes `folder` hold this package. Raises OutputError with all files that were edited or
        are not ours (`force` overwrites them), or that the system refuses to write."""
        disk = _Disk.read(folder, self.files, force)
        objections = tuple(self._objections(disk))
        blocked = [found for found in objections if not force or found.code == "output-link"]
        if blocked:
            raise OutputError(blocked)
        changed = {p: t for p, t in self.files.items() if disk.found.get(p) != _digest(t)}
        stale = self._stale(disk)
        try:
            replace(folder, changed, stale)
        except OSError as error:
            raise OutputError([_unwritable(folder, error)]) from error
        return Changes(tuple(changed), stale, len(self.files) - len(changed))

    def objections(self, folder: Path) -> tuple[Diagnostic, ...]:
        """What `write` would refuse to overwrite."""
        return tuple(self._objections(_Disk.read(folder, self.files, force=True)))

    def diff(self, folder: Path) -> str:
        """What `write` would change, as a unified diff; empty if there is nothing to do.

        The manifest, whose hashes mean nothing to people, is only shown if nothing else differs. If
        the folder does not exist, one line says that.
        """
        if not folder.exists():
            return f"Only in generated: {folder}\n"
        disk = _Disk.read(folder, self.files, force=True)
        changed = [
            path
            for path in sorted({*self.files, *self._stale(disk)})
            if path not in self.files or disk.found.get(path) != _digest(self.files[path])
        ]
        shown = [path for path in changed if path != MANIFEST] or changed
        return "".join(_unified(folder, path, self.files.get(path)) for path in shown)

    def _stale(self, disk: _Disk) -> tuple[str, ...]:
        """Files of ours that are no longer wanted. If the disk ignores case, a file whose name only
        changed its case is still wanted."""
        kept = {path.casefold() for path in self.files} if disk.ignores_case else self.files
        name = str.casefold if disk.ignores_case else str
        return tuple(path for path in disk.owned if path in disk.found and name(path) not in kept)

    def _objections(self, disk: _Disk) -> Iterator[Diagnostic]:
        for link in disk.links:
            message = f"{link} is a symbolic link, and specloom does not write through links"
            yield Diagnostic("output-link", message, hint="remove it, or choose another --output")
        for path, digest in disk.found.items():
            wanted = _digest(self.files[path]) if path in self.files else None
            if path == MANIFEST or digest in (wanted, disk.owned.get(path)):
                continue
            objection = _edited if path in disk.owned else _foreign
            yield objection(disk.folder / path)


@dataclass(frozen=True, slots=True)
class _Disk:
    """The state of the folder: hashes of the files that we wrote (`owned`, from the manifest) and
    of those now at our paths (`found`); parents that are symbolic links."""

    folder: Path
    owned: Mapping[str, str]
    found: Mapping[str, str]
    links: tuple[Path, ...]
    ignores_case: bool

    @classmethod
    def read(cls, folder: Path, files: Iterable[str], force: bool) -> _Disk:
        owned = _owned(folder, force)
        paths = dict.fromkeys((*files, *owned))
        try:
            found = {path: _digest_of(folder / path) for path in paths if _exists(folder / path)}
        except OSError as error:
            raise OutputError([_unwritable(folder, error)]) from error
        links = _links(folder, paths)
        return cls(folder, owned, found, links, (folder / MANIFEST.upper()).exists())


def _links(folder: Path, paths: Iterable[str]) -> tuple[Path, ...]:
    """The symbolic links among the folders in `folder` that lead to `paths`."""
    parents = sorted({parent for path in paths for parent in PurePosixPath(path).parents})
    return tuple(folder / each for each in parents if each.name and (folder / each).is_symlink())


def _owned(folder: Path, force: bool) -> dict[str, str]:
    """{path: hash} of the manifest; empty if there is none."""
    file = folder / MANIFEST
    try:
        files = json.loads(file.read_text("utf-8"))["files"]
        return {path: str(files[path]) for path in files if _inside(path)}
    except FileNotFoundError:
        return {}
    except NotADirectoryError as error:
        raise OutputError([_unwritable(folder, error)]) from error
    except (OSError, ValueError, TypeError, KeyError) as error:
        if force:
            return {}
        message = f"{file} cannot be read, so it is unknown which files are specloom's: {error}"
        raise OutputError([Diagnostic("output-manifest", message, hint=_FORCE)]) from error


def _edited(file: Path) -> Diagnostic:
    return Diagnostic("output-edited", f"{file} was edited after it was generated", hint=_FORCE)


def _foreign(file: Path) -> Diagnostic:
    message = f"{file} is in the way: specloom did not write it"
    return Diagnostic("output-foreign", message, hint=_FORCE)


def _unwritable(folder: Path, error: OSError) -> Diagnostic:
    if isinstance(error, NotADirectoryError):
        around = (folder, *folder.parents)
        file = next(place for place in around if place.exists() and not place.is_dir())
        return Diagnostic("output-unwritable", f"{file} is a file, not a folder to write into")
    place = error.filename or folder
    return Diagnostic("output-unwritable", f"{place} cannot be written: {error.strerror or error}")


def _distinct(texts: Iterable[tuple[str, str]]) -> dict[str, str]:
    files: dict[str, str] = {}
    taken: set[str] = set()
    for path, text in texts:
        if not _inside(path):
            raise ValueError(f"{path!r} is no path inside the package")
        if path.casefold() in taken:
            raise ValueError(f"two files want the path {path}")
        taken.add(path.casefold())
        files[path] = text
    return files


def _inside(path: str) -> bool:
    pure = PurePosixPath(path)
    return bool(path) and not pure.is_absolute() and ".." not in pure.parts and "\\" not in path


def _exists(file: Path) -> bool:
    return file.exists() or file.is_symlink()


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _digest_of(file: Path) -> str:
    """Never equal to a text's for a link; ignores line ends, which Git on Windows may change."""
    if file.is_symlink() or not file.is_file():
        return ""
    return hashlib.sha256(file.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def _unified(folder: Path, path: str, wanted: str | None) -> str:
    file = folder / path
    there = file.read_text("utf-8", errors="replace") if file.is_file() else None
    lines = difflib.unified_diff(
        [] if there is None else there.splitlines(),
        [] if wanted is None else wanted.splitlines(),
        "/dev/null" if there is None else f"on disk/{path}",
        "/dev/null" if wanted is None else f"generated/{path}",
        lineterm="",
    )
    return "".join(f"{line}\n" for line in lines)

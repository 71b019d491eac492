"""Changes many files, or none.

Comes in: new texts and paths to delete. Goes out: a changed folder. Must not know: why.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath


def replace(folder: Path, texts: Mapping[str, str], stale: Iterable[str]) -> None:
    """Writes `texts` and deletes `stale`, both by path inside `folder`, each file in one step.

    Everything is first written to a temporary place, so that a full disk is noticed before anything
    changes. Raises OSError, with the folder as it was.
    """
    stale = list(stale)
    if not texts and not stale:
        return
    with _workplace(folder) as aside:
        fresh = _set_aside(aside / "new", texts)
        kept = _copies(aside / "old", folder, [*texts, *stale])
        try:
            for path, file in fresh.items():
                (folder / path).parent.mkdir(parents=True, exist_ok=True)
                os.replace(file, folder / path)
            for path in stale:
                (folder / path).unlink()
        except BaseException:
            _restore(folder, kept, fresh)
            raise
    _prune(folder, stale)


@contextmanager
def _workplace(folder: Path) -> Iterator[Path]:
    """A temporary folder inside `folder`, on the same disk, so that files can be renamed."""
    missing = [place for place in (folder, *folder.parents) if not place.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=".specloom-", dir=folder))
    try:
        yield aside
    finally:
        shutil.rmtree(aside, ignore_errors=True)
        for place in missing:
            _remove_empty(place)


def _set_aside(place: Path, texts: Mapping[str, str]) -> dict[str, Path]:
    place.mkdir()
    files = {path: place / str(number) for number, path in enumerate(texts)}
    for path, file in files.items():
        file.write_bytes(texts[path].encode())
    return files


def _copies(place: Path, folder: Path, paths: Iterable[str]) -> dict[str, Path]:
    """Copies of the files that exist at `paths`, to restore them from."""
    place.mkdir()
    there = [path for path in paths if os.path.lexists(folder / path)]
    files = {path: place / str(number) for number, path in enumerate(there)}
    for path, file in files.items():
        shutil.copy2(folder / path, file, follow_symlinks=False)
    return files


def _restore(folder: Path, kept: Mapping[str, Path], fresh: Mapping[str, Path]) -> None:
    for path, file in fresh.items():
        if not file.exists() and path not in kept:
            (folder / path).unlink(missing_ok=True)
    for path, file in kept.items():
        if path not in fresh or not fresh[path].exists():
            os.replace(file, folder / path)
    _prune(folder, fresh)


def _prune(folder: Path, paths: Iterable[str]) -> None:
    """Removes the folders that became empty when the files at `paths` went."""
    parents = {parent for path in paths for parent in PurePosixPath(path).parents if parent.name}
    for parent in sorted(parents, key=lambda parent: len(parent.parts), reverse=True):
        _remove_empty(folder / parent)


def _remove_empty(folder: Path) -> None:
    try:
        folder.rmdir()
    except OSError:
        return  # not empty, or missing

"""What a package consists of: each module of this folder is a target.

Comes in: nothing. Goes out: the targets by name, and the kinds of items that a target lists. A
target is a module with `files(py: PyApi) -> Iterator[Item]`, and the names of the targets that it
builds on in `NEEDS`; a new one is found by being here. One with `ON_REQUEST = True` is only made if
it is named, one with `SHARED = True` only if another needs it. Must not know: the disk, Jinja, what
is in a view.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Protocol, cast

from specloom.ir import Json


@dataclass(frozen=True, slots=True)
class File:
    """One file to render: `path` inside the package (posix), `template` inside the templates'
    folder; the template sees `view` under that name."""

    path: str
    template: str
    view: object


@dataclass(frozen=True, slots=True)
class Copy:
    """A file, or a folder with all its Python files, copied as it is: `source` is inside the
    templates' folder."""

    path: str
    source: str


@dataclass(frozen=True, slots=True)
class Data:
    """A JSON file."""

    path: str
    value: Json


Item = File | Copy | Data


class Target(Protocol):
    """A module of this folder."""

    NEEDS: tuple[str, ...]

    def files(self, py: Any, /) -> Iterator[Item]:
        """What the target adds to the package."""


def names() -> tuple[str, ...]:
    """All targets, sorted."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__)))


def offered() -> tuple[str, ...]:
    """The targets that there is a reason to name."""
    return tuple(name for name in names() if not getattr(load(name), "SHARED", False))


def usual() -> tuple[str, ...]:
    """The targets that are made if none is named."""
    return tuple(name for name in names() if not getattr(load(name), "ON_REQUEST", False))


def complete(chosen: Iterable[str]) -> tuple[str, ...]:
    """`chosen`, and everything they build on, sorted. Raises ModuleNotFoundError."""
    found: set[str] = set()
    waiting = ["package", *chosen]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += load(name).NEEDS
    return tuple(sorted(found))


def runtime(*names: str) -> Iterator[Copy]:
    """Files and folders of the runtime."""
    for name in names:
        yield Copy(f"runtime/{name}", f"runtime/{name}")


def load(name: str) -> Target:
    """The target of that name. Raises ModuleNotFoundError."""
    return cast(Target, import_module(f"{__name__}.{name}"))

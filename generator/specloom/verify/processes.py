"""The processes that try a package.

Comes in: the location of a package, its document as one JSON value, how much to try. Goes out: the
processes' output about each schema, in document order, independent of the number of processes.
Must not know: what is tried, what the lines mean.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any


@dataclass(frozen=True, slots=True)
class Installed:
    """A package on disk: the folder that it can be imported from, and its name."""

    folder: Path
    name: str


@dataclass(frozen=True, slots=True)
class Effort:
    """How much is tried: roughly this many instances for each schema, determined by the seed."""

    instances: int = 100
    seed: int = 0


class TryingFailedError(RuntimeError):
    """A process ended early; the message is its error output."""


def tried(
    package: Installed, document: Any, effort: Effort, machinery: Path
) -> Iterator[Mapping[str, Any]]:
    """The output: about the package, then about each schema. `machinery` is the folder that
    contains `conformance`.

    Raises TryingFailedError.
    """
    count = os.cpu_count() or 1
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        file = folder / "document.json"
        file.write_text(json.dumps(document), "utf-8")
        command = _command(package, file, effort, count)
        environment = _environment(machinery, package.folder)
        processes = [
            stack.enter_context(_process([*command, "--first", str(first)], environment))
            for first in range(count)
        ]
        about, *_ = [process.line() for process in processes]
        yield about
        for at in range(about["sites"]):
            yield processes[at % count].line()


def _command(package: Installed, document: Path, effort: Effort, step: int) -> list[str]:
    numbers = {"--seed": effort.seed, "--instances": effort.instances, "--step": step}
    options = [word for name, number in numbers.items() for word in (name, str(number))]
    # -P: ignore a package of the same name in the current folder
    return [sys.executable, "-P", "-m", "conformance", package.name, str(document), *options]


def _environment(*places: Path) -> dict[str, str]:
    """The environment of this process, with more places to import from."""
    known = os.environ.get("PYTHONPATH")
    paths = [str(place.resolve()) for place in places] + ([known] if known else [])
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}


@dataclass(frozen=True, slots=True)
class _Process:
    """A running process: the lines that it writes, and its error output."""

    lines: IO[str]
    errors: IO[str]

    def line(self) -> Mapping[str, Any]:
        """The next line of JSON; waits for it."""
        text = self.lines.readline()
        if not text:
            self.errors.seek(0)
            raise TryingFailedError(self.errors.read().strip() or "a process ended early")
        found: Mapping[str, Any] = json.loads(text)
        return found


@contextmanager
def _process(command: Sequence[str], environment: Mapping[str, str]) -> Iterator[_Process]:
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as errors:
        running = subprocess.Popen(
            command, env=environment, stdout=subprocess.PIPE, stderr=errors, encoding="utf-8"
        )
        try:
            assert running.stdout is not None
            yield _Process(running.stdout, errors)
        finally:
            running.kill()
            running.communicate()

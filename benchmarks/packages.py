"""What the generated package costs its users: import and first call.

Comes in: generated packages. Goes out: tables. Must not know: how they were generated.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from benchmarks.answers import track_event_answer
from benchmarks.generators import PACKAGE, Generator
from benchmarks.measure import Command, environment, run, take_turns, told
from benchmarks.report import Table, seconds

_HERE = Path(__file__).parent
_GENERATED = _HERE.parent / "generated"


def imports(
    ours: Generator, peers: Sequence[Generator], files: Sequence[Path], work: Path
) -> Table:
    """`import` of what each generator made, in a fresh interpreter, its byte code cached."""

    def row(file: Path) -> list[str]:
        times = take_turns({g.name: _importer(g, file, work) for g in (ours, *peers)}, rounds=7)
        return [file.stem, *(seconds(times.seconds(g.name)) for g in (ours, *peers))]

    return Table(
        "Import",
        "`import` of the generated package in a fresh interpreter, beyond the interpreter itself.",
        ["document", ours.name, *(peer.name for peer in peers)],
        map(row, files),
    )


def _importer(generator: Generator, file: Path, work: Path) -> partial[float | None]:
    run(generator.command(file, work))
    made = work / generator.name / PACKAGE
    if made.is_file():  # one module, under the name that was meant for a folder
        made.rename(made.with_suffix(".py"))
    script = (
        "import time; start = time.perf_counter();"
        f"import {PACKAGE}; print(time.perf_counter() - start)"
    )
    path = str(work / generator.name)
    return partial(told, _python(generator.python, ["-c", script], path))


def first_call(work: Path) -> Table:
    """The first operation in a fresh interpreter that has httpx2 and pydantic already."""
    sample = work / "sample.json"
    sample.write_bytes(track_event_answer())
    arguments = [str(_HERE / "first_call.py"), str(sample)]
    command = _python(Path(sys.executable), arguments, str(_GENERATED))
    times = take_turns({"specloom": partial(told, command)}, rounds=7)
    return Table(
        "First call",
        "Track event of the Third-party API against a transport that answers the sample at once:"
        " import of the package, client, request, answer as a model; not the imports of httpx2"
        " and pydantic. In processor time: there is nobody to take turns with.",
        ["", "specloom"],
        [["first call", seconds(times.seconds("specloom"))]],
    )


def _python(python: Path, arguments: Sequence[str], path: str) -> Command:
    return Command([str(python), *arguments], {**environment(), "PYTHONPATH": path})

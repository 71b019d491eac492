"""What the generated package costs its users: import, first call, parsing and dumping.

Comes in: generated packages. Goes out: tables. Must not know: how they were generated.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from benchmarks.generators import PACKAGE, Generator
from benchmarks.measure import Command, run, take_turns, told
from benchmarks.report import Table, per_second, ratio, seconds
from specloom.document import open_document

_HERE = Path(__file__).parent
_HOME = _HERE.parent


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
    script = (
        "import time; start = time.perf_counter();"
        f"import {PACKAGE}; print(time.perf_counter() - start)"
    )
    path = str(work / generator.name)
    return partial(told, _python(generator.python, ["-c", script], path))


def first_call() -> Table:
    """One operation of the Third-party API, beyond the imports of httpx2 and pydantic."""
    command = _python(Path(sys.executable), [str(_HERE / "first_call.py")], str(_GENERATED))
    times = take_turns({"first call": partial(told, command)}, rounds=7)
    return Table(
        "First call",
        "Create a coupon, against a transport that answers at once: importing the package, making"
        " the client, the call. What it imports of httpx2 and pydantic is not counted.",
        ["", "specloom"],
        [["first call", seconds(times.seconds("first call"))]],
    )


def answers() -> Table:
    """The answer to Track event: generated models against models written by hand."""
    command = _python(Path(sys.executable), ["-m", "benchmarks.answers"], str(_GENERATED))
    figures = json.loads(run(command) or "{}")
    return Table(
        "Parse and dump",
        "The sample answer of Track event, by the generated package and by pydantic models written"
        " by hand for the same shape (`by_hand/`, which check less).",
        ["", "specloom", "by hand", "time of by hand"],
        _answer_rows(figures),
    )

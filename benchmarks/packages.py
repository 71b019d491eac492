"""The cost of the generated package for its users: import and first call.

Comes in: generated packages. Goes out: tables. Must not know: how they were generated.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from benchmarks.answers import track_event_answer
from benchmarks.generators import PACKAGE, Generator
from benchmarks.measure import Command, environment, run, take_turns, told
from benchmarks.report import Table, ratio, seconds

_HERE = Path(__file__).parent
_GENERATED = _HERE.parent / "generated"
_FIRST_CALLS = {"specloom": "first_call.py", "by hand": "first_call_by_hand.py"}


def imports(
    ours: Generator, peers: Sequence[Generator], files: Sequence[Path], work: Path
) -> Table:
    """`import` of each generated package, in a fresh interpreter, with cached byte code."""

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
    if made.is_file():  # a single module, named like the folder
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
    path = os.pathsep.join(map(str, (_GENERATED, _HERE.parent)))
    calls = {
        name: partial(told, _python(Path(sys.executable), [str(_HERE / script), str(sample)], path))
        for name, script in _FIRST_CALLS.items()
    }
    times = take_turns(calls, rounds=15)
    return Table(
        "First call",
        "Track event of the Third-party API against a transport that answers the sample at once:"
        " imports, client, request, answer as a model; not the imports of httpx2 and pydantic."
        " By hand, that is the models of `by_hand/` and a call of httpx2. In processor time.",
        ["", *calls, "specloom's share of the time"],
        [["first call", *(seconds(times.seconds(n)) for n in calls), ratio(times.ratio(*calls))]],
    )


def _python(python: Path, arguments: Sequence[str], path: str) -> Command:
    return Command([str(python), *arguments], {**environment(), "PYTHONPATH": path})

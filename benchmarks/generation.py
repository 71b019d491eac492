"""The cost of generating: cold, repeated, after a change, in memory, for growing documents.

Comes in: generators and documents. Goes out: tables. Must not know: what is generated.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from specloom.document import open_document

from benchmarks import documents
from benchmarks.generators import Generator
from benchmarks.measure import peak_memory, run, take_turns, wall
from benchmarks.report import Table, megabytes, ratio, seconds

_SIZES = (250, 500, 1000)


def cold(ours: Generator, peers: Sequence[Generator], files: Sequence[Path], work: Path) -> Table:
    """A run without cache and output."""

    def row(file: Path) -> list[str]:
        contenders = {g.name: partial(wall, g.command(file, work)) for g in (ours, *peers)}
        times = take_turns(contenders, rounds=3)
        shares = [ratio(times.ratio(ours.name, peer.name)) for peer in peers]
        theirs = [seconds(times.seconds(peer.name)) for peer in peers]
        return [file.stem, seconds(times.seconds(ours.name)), *theirs, *shares]

    return Table(
        "Cold",
        "Seconds for everything: specloom validates and makes models, clients and server;"
        " openapi-python-client makes a client, datamodel-code-generator models."
        " The last columns are specloom's share of the peer's time.",
        ["document", ours.name, *(p.name for p in peers), *(f"of {p.name}" for p in peers)],
        map(row, files),
    )


def again(ours: Generator, files: Sequence[Path], work: Path) -> Table:
    """A second run: unchanged, or with one property renamed."""
    return Table(
        "Again",
        "A second run with nothing changed and how long reading the document takes by itself;"
        " a run after one property was renamed (in JSON documents), and its share of a cold run.",
        ["document", "cold", "reading", "unchanged", "one property", "of cold"],
        (_again(ours, file, work) for file in files),
    )


def _again(ours: Generator, document: Path, work: Path) -> list[str]:
    file = work / document.name
    texts = {"unchanged": (text := document.read_text("utf-8"))}
    if file.suffix == ".json":
        texts["changed"] = documents.with_a_property_renamed(document)
    command = ours.command(file, work, fresh=False)

    def follow(second: str) -> None:
        file.write_text(text, "utf-8")
        run(command)
        file.write_text(second, "utf-8")

    runs: dict[str, Callable[[], float | None]] = {
        "cold": partial(wall, ours.command(document, work)),
        "reading": partial(_reading, document),
    }
    for name, second in texts.items():
        runs[name] = partial(wall, replace(command, prepare=partial(follow, second)))
    times = take_turns(runs, rounds=3)
    cells = [seconds(times.seconds(name)) for name in runs]
    share = ratio(times.ratio("changed", "cold")) if "changed" in runs else ""
    return [document.stem, *cells, *[""] * (4 - len(cells)), share]


def memory(ours: Generator, peers: Sequence[Generator], files: Sequence[Path], work: Path) -> Table:
    """The peak memory of all processes of a cold run together."""

    def row(file: Path) -> list[str]:
        commands = [generator.command(file, work) for generator in (ours, *peers)]
        return [file.stem, *(megabytes(peak_memory(command)) for command in commands)]

    return Table(
        "Memory",
        "The most that a cold run held at one moment, its child processes included.",
        ["document", ours.name, *(peer.name for peer in peers)],
        map(row, files),
    )


def growth(ours: Generator, work: Path) -> Table:
    """A synthetic document, and documents two and four times as large."""
    commands = {size: ours.command(documents.made(size, work), work) for size in _SIZES}
    runs = {str(size): partial(wall, command) for size, command in commands.items()}
    times = take_turns(runs, rounds=3)

    def rows() -> Iterator[list[str]]:
        for size, command in commands.items():
            taken = seconds(times.seconds(str(size)))
            share = ratio(times.ratio(str(size), str(_SIZES[0])))
            yield [f"{size} schemas", taken, share, megabytes(peak_memory(command))]

    return Table(
        "Growth",
        "A made document, twice and four times of it: cold runs, and what they hold in memory.",
        ["document", "cold", "of the first", "memory"],
        rows(),
    )


def _reading(file: Path) -> float:
    start = time.perf_counter()
    open_document(file)
    return time.perf_counter() - start

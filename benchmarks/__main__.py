"""The command: measures what was requested, and prints Markdown."""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from benchmarks import documents, generation, generators, packages
from benchmarks.answers import answers
from benchmarks.report import Table

# The variable with the folder of documents; they are not part of this project.
_DOCUMENTS = "SPECLOOM_DOCUMENTS"


def main() -> None:
    """Sections without documents are left out, with a message."""
    parser = argparse.ArgumentParser(prog="benchmarks", description=main.__doc__)
    parser.add_argument("--documents", type=Path, default=os.environ.get(_DOCUMENTS))
    parser.add_argument("--names", nargs="+", default=documents.NAMES, metavar="NAME")
    parser.add_argument("--only", nargs="+", default=list(_SECTIONS), choices=list(_SECTIONS))
    parser.add_argument("--work", type=Path, default=Path(tempfile.gettempdir(), "benchmarks"))
    given = parser.parse_args()
    given.work.mkdir(parents=True, exist_ok=True)
    files = documents.find(given.documents, tuple(given.names)) if given.documents else []
    if not files:
        print(f"No documents: name their folder with --documents, or in {_DOCUMENTS}.\n")
    for name in given.only:
        for table in _SECTIONS[name](files, given.work):
            print(table.markdown(), flush=True)


def _generation(measure: Callable[..., Table], files: list[Path], work: Path) -> list[Table]:
    if not files:
        return []
    return [measure(generators.specloom(), generators.peers(work), files, work)]


_SECTIONS: dict[str, Callable[[list[Path], Path], list[Table]]] = {
    "cold": partial(_generation, generation.cold),
    "again": lambda files, work: [generation.again(generators.specloom(), files, work)],
    "memory": partial(_generation, generation.memory),
    "growth": lambda files, work: [generation.growth(generators.specloom(), work)],
    "import": partial(_generation, packages.imports),
    "first-call": lambda files, work: [packages.first_call(work)],
    "answers": lambda files, work: [answers()],
}

if __name__ == "__main__":
    main()

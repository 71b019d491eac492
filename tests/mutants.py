"""Whether the tests notice deliberate faults.

python tests/mutants.py                applies the faults of mutants.yaml one by one
python tests/mutants.py slash default  only those with one of these words in their names
python tests/mutants.py --write        and renews their rows in docs/faults.md

Each fault gets a copy of the checkout, with its own bindings. Tests that compare texts with goldens
do not count: they would notice any change. They run last, to report what they would have noticed.
The score is reproducible: hypothesis uses a fixed seed.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

import yaml
from pages import Board, Row

CHECKOUT = Path(__file__).parents[1]
BOARD = Board(CHECKOUT / "docs" / "faults.md", "score", ("fault", "in", "noticed by"))
GOLDENS = "test_cases"
# Says that every fault still applies: it does not, where one has been applied.
_OWN = "test_mutants"
_LEFT_BEHIND = shutil.ignore_patterns(".git", "__pycache__", ".*_cache", ".hypothesis")
_FAILURE = re.compile(r"^(?:FAILED|ERROR) tests/(\S+)", re.MULTILINE)
_SECONDS = 1200
_SURVIVED = "**nothing**"


@dataclass(frozen=True, slots=True)
class Fault:
    """One text of a file replaced by another; the tests that should notice it first."""

    area: str
    name: str
    file: str
    before: str
    after: str
    tests: tuple[str, ...]

    def applied(self, text: str) -> str:
        """The text of the file with the fault. Raises ValueError unless it applies once."""
        if (count := text.count(self.before)) != 1:
            raise ValueError(f"{self.name}: {self.file} has its text {count} times")
        return text.replace(self.before, self.after)


@dataclass(frozen=True, slots=True)
class Outcome:
    """The first test that noticed a fault, empty where it survived. `golden` is whether the
    goldens notice a survivor."""

    fault: Fault
    noticed_by: str
    golden: bool = False

    def __str__(self) -> str:
        result = self.noticed_by or f"SURVIVED{' all but the goldens' * self.golden}"
        return f"{self.fault.name}: {result}"


def faults() -> list[Fault]:
    """All of them, in the order of the file."""
    listed = yaml.safe_load((CHECKOUT / "tests" / "mutants.yaml").read_text("utf-8"))
    return [
        Fault(area, each["fault"], *(each[key] for key in ("file", "before", "after", "tests")))
        for area, members in listed.items()
        for each in members
    ]


def tried(fault: Fault) -> Outcome:
    """What became of a fault in a checkout of its own."""
    with tempfile.TemporaryDirectory() as folder:
        checkout = _copied(Path(folder))
        file = checkout / fault.file
        file.write_text(fault.applied(file.read_text("utf-8")), "utf-8")
        if by := _failing(checkout, fault.tests):  # most make packages of their own
            return Outcome(fault, by)
        if not _regenerated(checkout):
            return Outcome(fault, "specloom generate")
        if by := _failing(checkout, fault.tests) or _failing(checkout, _others(fault.tests)):
            return Outcome(fault, by)
        return Outcome(fault, "", bool(_failing(checkout, [GOLDENS])))


def _others(tests: Iterable[str]) -> list[str]:
    names = {file.stem for file in (CHECKOUT / "tests").glob("test_*.py")}
    return sorted(names - {*tests, GOLDENS, _OWN})


def _copied(folder: Path) -> Path:
    return Path(shutil.copytree(CHECKOUT, folder / "checkout", ignore=_LEFT_BEHIND))


def _regenerated(checkout: Path) -> bool:
    return _run(checkout, "specloom", "generate", "--quiet").returncode == 0


def _failing(checkout: Path, tests: Sequence[str]) -> str:
    """The first test in these files that fails."""
    files = [f"tests/{name}.py" for name in tests]
    options = ["-q", "-x", "-p", "no:cacheprovider", "--hypothesis-seed=0"]
    try:
        done = _run(checkout, "pytest", *options, *files)
    except subprocess.TimeoutExpired:
        return "no end"
    found = _FAILURE.search(done.stdout)
    return found[1] if found else "" if done.returncode == 0 else done.stdout[-500:]


def _run(checkout: Path, module: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(checkout / "generator")}
    return subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=checkout,
        env=environment,
        capture_output=True,
        text=True,
        timeout=_SECONDS,
        check=False,
    )


def without_fault(tests: Iterable[str]) -> str:
    """The first test that fails although nothing is wrong."""
    with tempfile.TemporaryDirectory() as folder:
        return _failing(_copied(Path(folder)), sorted({*tests}))


def row(outcome: Outcome) -> Row:
    """The outcome in the table."""
    test = outcome.noticed_by.partition("[")[0]
    fault = outcome.fault
    return fault.name, f"`{fault.file}`", f"`{test}`" if test else _SURVIVED


def write(outcome: Outcome) -> None:
    """Renews one row of the table, and the score."""
    known = BOARD.rows() | {outcome.fault.name: row(outcome)}
    rows = [known[fault.name] for fault in faults() if fault.name in known]
    noticed = sum(found[-1] != _SURVIVED for found in rows)
    untried = len(faults()) - len(rows)
    rest = f" {untried} more have not been tried." if untried else ""
    BOARD.write(rows, f"{noticed} of {len(rows)} are noticed.{rest}")


def main(arguments: Sequence[str]) -> None:
    words = [each for each in arguments if each != "--write"]
    chosen = [each for each in faults() if not words or any(word in each.name for word in words)]
    if failing := without_fault(name for fault in chosen for name in fault.tests):
        raise SystemExit(f"a test fails without any fault: {failing}")
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for done in as_completed([pool.submit(tried, fault) for fault in chosen]):
            outcome = done.result()
            print(outcome, flush=True)
            if "--write" in arguments:
                write(outcome)


if __name__ == "__main__":
    main(sys.argv[1:])

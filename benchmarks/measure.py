"""The time and memory that commands take, measured robustly on a busy machine.

Comes in: commands. Goes out: seconds, bytes, ratios. Must not know: what the commands do.

A machine's speed changes from minute to minute, so contenders take turns, each round yields one
ratio, and the median of the rounds counts.
"""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median

# The interval between memory samples, in seconds: a shorter peak may be missed.
_PACE = 0.05


@dataclass(frozen=True, slots=True)
class Command:
    """What to run. `prepare` runs before, and is not measured."""

    words: Sequence[str]
    environment: Mapping[str, str]
    prepare: Callable[[], object] = lambda: None


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds of every round, by contender; None for one that failed."""

    rounds: Mapping[str, Sequence[float] | None]

    def seconds(self, name: str) -> float | None:
        """The median of one contender."""
        taken = self.rounds[name]
        return None if taken is None else median(taken)

    def ratio(self, name: str, other: str) -> float | None:
        """The median of `name`'s share of `other`'s time in the same round."""
        mine, theirs = self.rounds[name], self.rounds[other]
        if mine is None or theirs is None:
            return None
        return median(one / two for one, two in zip(mine, theirs, strict=True))


def take_turns(contenders: Mapping[str, Callable[[], float | None]], rounds: int) -> Times:
    """Lets every contender run once per round; one that fails is out.

    A contender returns its own seconds. The starting contender changes from round to round.
    """
    taken: dict[str, list[float]] = {name: [] for name in contenders}
    for number in range(rounds):
        names = list(taken)
        shift = number % len(names) if names else 0
        for name in (*names[shift:], *names[:shift]):
            seconds = contenders[name]()
            if seconds is None:
                del taken[name]
            else:
                taken[name].append(seconds)
    return Times({name: taken.get(name) for name in contenders})


def environment() -> dict[str, str]:
    """This process's variables, without the one that makes Python recompile every module: a package
    installed from a wheel has its byte code."""
    return {name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def run(command: Command) -> str | None:
    """The output of the command; None if it fails."""
    command.prepare()
    return _output(command)


def wall(command: Command) -> float | None:
    """Wall-clock seconds; None if the command fails."""
    command.prepare()
    start = time.perf_counter()
    output = _output(command)
    return None if output is None else time.perf_counter() - start


def told(command: Command) -> float | None:
    """The number that the command prints; None if it fails."""
    output = run(command)
    return None if output is None else float(output)


def _output(command: Command) -> str | None:
    done = subprocess.run(
        command.words, env=dict(command.environment), capture_output=True, text=True
    )
    return done.stdout if done.returncode == 0 else None


def peak_memory(command: Command) -> int | None:
    """The peak memory of the command and its children together, in bytes; None if it fails.

    Pages that processes share count once (proportional set size, which only Linux reports).
    """
    command.prepare()
    most = 0
    process = subprocess.Popen(
        command.words,
        env=dict(command.environment),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    while process.poll() is None:
        most = max(most, sum(map(_held, _family(process.pid))))
        time.sleep(_PACE)
    return most if process.returncode == 0 else None


def _family(pid: int) -> list[int]:
    """The process and everything it started."""
    members = [pid]
    with suppress(OSError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in (task / "children").read_text().split():
                members += _family(int(child))
    return members


def _held(pid: int) -> int:
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    return 0

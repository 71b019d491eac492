"""The results of trying a package, as plain data.

Comes in: the lines that the trying processes write. Goes out: trials and their sums. Must not know:
how instances are made, where the lines come from.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from specloom.diagnostics import Diagnostic

# valid but refused; broken but accepted; accepted but not written back equal; neither accepted nor
# refused, because another exception was raised
Kind = Literal["refused", "accepted", "changed", "failed"]
KINDS: tuple[Kind, ...] = ("refused", "accepted", "changed", "failed")


@dataclass(frozen=True, slots=True)
class Disagreement:
    """An instance on which package and document disagree, and the keyword that is the reason."""

    kind: Kind
    keyword: str
    schema_pointer: str
    instance: Any
    detail: str


@dataclass(frozen=True, slots=True)
class Trial:
    """The trials of one schema. `broken` counts instances by the keyword that they violate.
    `obstacle` says why nothing was tried; it is empty otherwise."""

    pointer: str
    label: str
    direction: str
    valid: int
    broken: Mapping[str, int]
    disagreements: Sequence[Disagreement]
    obstacle: str

    @classmethod
    def read(cls, line: Mapping[str, Any]) -> Trial:
        """The trial in a line of JSON."""
        return cls(
            pointer=line["pointer"],
            label=line["label"],
            direction=line["direction"],
            valid=line["valid"],
            broken=line["invalid"],
            disagreements=[Disagreement(**found) for found in line["disagreements"]],
            obstacle=line["obstacle"],
        )


@dataclass(frozen=True, slots=True)
class Keyword:
    """The sums for one keyword: broken instances, and the disagreements it caused."""

    name: str
    broken: int
    kinds: Mapping[Kind, int]


@dataclass(frozen=True, slots=True)
class Verification:
    """All trials of a package, and what is needed to repeat them. `assumed`: the choices made in
    reading schemas; `warnings`: findings about the document itself."""

    seed: int
    instances: int
    trials: Sequence[Trial]
    assumed: Mapping[str, bool] = field(default_factory=dict)
    warnings: Sequence[Diagnostic] = ()

    @property
    def valid(self) -> int:
        """How many valid instances were tried."""
        return sum(trial.valid for trial in self.trials)

    @property
    def broken(self) -> int:
        """How many broken instances were tried."""
        return sum(sum(trial.broken.values()) for trial in self.trials)

    @property
    def disagreements(self) -> list[tuple[Trial, Disagreement]]:
        """All disagreements, each with its trial."""
        return [(trial, found) for trial in self.trials for found in trial.disagreements]

    @property
    def obstacles(self) -> Mapping[str, int]:
        """Why schemas were not tried, the most frequent reason first."""
        reasons = (trial.obstacle.partition(":")[0] for trial in self.trials if trial.obstacle)
        return dict(Counter(reasons).most_common())

    @property
    def keywords(self) -> list[Keyword]:
        """The sums by keyword, in alphabetical order."""
        broken = sum((Counter(trial.broken) for trial in self.trials), Counter[str]())
        found = Counter((found.keyword, found.kind) for _, found in self.disagreements)
        names = sorted({*broken, *(keyword for keyword, _ in found)})
        return [
            Keyword(name, broken[name], {kind: found[name, kind] for kind in KINDS})
            for name in names
        ]


def counted(disagreements: Iterable[Disagreement]) -> dict[Kind, int]:
    """How many disagreements there are of each kind."""
    found = Counter(each.kind for each in disagreements)
    return {kind: found[kind] for kind in KINDS}

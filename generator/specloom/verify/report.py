"""A verification as output: tables and findings for people, JSON for machines.

Comes in: a verification, and the places of its schemas. Goes out: text and diagnostics. Must not
know: the terminal.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from types import MappingProxyType
from typing import Any

from specloom.diagnostics import Diagnostic
from specloom.listing import plain
from specloom.verify.places import Places
from specloom.verify.results import KINDS, Disagreement, Kind, Trial, Verification, counted

_MEANING: Mapping[Kind, str] = MappingProxyType(
    {
        "refused": "valid, but refused",
        "accepted": "broken, but accepted",
        "changed": "accepted, but not written back as it was",
        "failed": "neither accepted nor refused",
    }
)
_CHOICES: Mapping[str, str] = MappingProxyType(
    {
        "assume_object": "schemas with properties accept only objects (strict: --no-assume-object)",
        "assume_nullable": "`nullable` allows null everywhere (strict: no assume-nullable)",
        "assume_discriminator": "a discriminator decides its `oneOf` (strict:"
        " assume-discriminator = false)",
        "assume_any_of": "several members of a `oneOf` may match (strict: no assume-any-of)",
        "assume_formats": "formats are enforced (strict: assume-formats = false)",
        "assume_direction": "readOnly properties are not sent (strict: assume-direction = false)",
    }
)
# How much of an instance is shown in a finding
_SHOWN = 300


def findings(verification: Verification, places: Places) -> list[Diagnostic]:
    """The findings about the document, then a diagnostic for each disagreement, at the keyword that
    is misjudged, and for each schema that was not tried."""
    found = [_finding(*each, places) for each in verification.disagreements]
    return [*verification.warnings, *found] + [
        Diagnostic(
            "not-verified",
            f"{trial.label}: {trial.obstacle}",
            places.location(trial.pointer),
            trial.pointer,
            severity="info",
        )
        for trial in verification.trials
        if trial.obstacle
    ]


def _finding(trial: Trial, found: Disagreement, places: Places) -> Diagnostic:
    about = f" ({found.keyword})" if found.keyword else ""
    instance = _shortened(json.dumps(found.instance, ensure_ascii=False))
    return Diagnostic(
        f"verify-{found.kind}",
        f"{trial.label}: {_MEANING[found.kind]}{about}: {instance}",
        places.location(found.schema_pointer),
        found.schema_pointer,
        hint=_shortened(found.detail),
    )


def _shortened(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def as_text(verification: Verification, *, verbose: bool = False) -> str:
    """The tables by keyword and by schema (with `verbose` also schemas without disagreement), and
    a summary that says how to repeat the verification."""
    schemas = [
        [trial.label, trial.valid, sum(trial.broken.values()), *_counts(trial.disagreements)]
        for trial in verification.trials
        if verbose or trial.disagreements
    ]
    keywords = [
        [keyword.name or "-", "", keyword.broken, *keyword.kinds.values()]
        for keyword in verification.keywords
    ]
    head = ["valid", "broken", *KINDS]
    tables = [_table(["keyword", *head], keywords)]
    if schemas:
        tables.append(_table(["schema", *head], schemas))
    return "\n\n".join([*tables, "\n".join(_summary(verification))]) + "\n"


def _counts(disagreements: Sequence[Disagreement]) -> list[int]:
    return list(counted(disagreements).values())


def _summary(verification: Verification) -> Iterator[str]:
    """What was not tried, and why; the choices made in reading schemas; the totals."""
    if verification.obstacles:
        reasons = (f"{reason} ({count})" for reason, count in verification.obstacles.items())
        yield f"not tried: {'; '.join(reasons)}"
    for choice, meaning in _CHOICES.items():
        if verification.assumed.get(choice):
            yield f"by choice, {meaning}"
    tried = sum(not trial.obstacle for trial in verification.trials)
    count = len(verification.disagreements)
    yield (
        f"{tried} of {len(verification.trials)} schemas tried with {verification.valid} valid and "
        f"{verification.broken} broken instances (--seed {verification.seed} "
        f"--instances {verification.instances}): {count or 'no'} disagreement{'s' * (count != 1)}"
    )


def _table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """Columns as wide as necessary: the first aligned left, the others right."""
    lines = [[str(cell) for cell in row] for row in (head, *rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join(
        "  ".join(
            [line[0].ljust(widths[0])]
            + [cell.rjust(width) for cell, width in zip(line[1:], widths[1:], strict=True)]
        )
        for line in lines
    )


def as_json(verification: Verification, places: Places) -> str:
    """Everything: sums by keyword, findings about the document, and each schema with its
    counterexamples and its location."""
    value = {
        "seed": verification.seed,
        "instances": verification.instances,
        "valid": verification.valid,
        "broken": verification.broken,
        "disagreements": len(verification.disagreements),
        "not_tried": verification.obstacles,
        **verification.assumed,
        "keywords": [
            {"keyword": keyword.name, "broken": keyword.broken, **keyword.kinds}
            for keyword in verification.keywords
        ],
        "findings": [plain(found) for found in verification.warnings],
        "schemas": [_schema(trial, places) for trial in verification.trials],
    }
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


def _schema(trial: Trial, places: Places) -> dict[str, Any]:
    return {
        **asdict(trial),
        **asdict(places.location(trial.pointer)),
        "disagreements": [
            {**asdict(found), **asdict(places.location(found.schema_pointer))}
            for found in trial.disagreements
        ],
    }

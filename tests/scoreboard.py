"""Prints how generated types fare in the official JSON Schema Test Suite.

python tests/scoreboard.py             the table
python tests/scoreboard.py --wrong     and what is wrong, by group
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from suite import Score, expressible_in_3_0, optional, required, score

SETS = {
    "2020-12, required": required,
    "2020-12, optional": optional,
    "draft 4, as OpenAPI 3.0": expressible_in_3_0,
}


def main() -> None:
    rows, wrong = [], {}
    for name, groups in SETS.items():
        with tempfile.TemporaryDirectory() as folder:
            found = score(groups(), Path(folder))
        rows.append(row(name, found))
        wrong |= found.wrong
    print("| groups of the suite | right | instances in them |\n|---|---|---|")
    print("\n".join(rows))
    if "--wrong" in sys.argv:
        print("\n" + "\n".join(f"{name}\n    {reason}" for name, reason in wrong.items()))


def row(name: str, found: Score) -> str:
    right = len(found.groups) - len(found.wrong)
    return (
        f"| {name} | {right} of {len(found.groups)} "
        f"| {found.right_instances} of {found.instances} |"
    )


if __name__ == "__main__":
    main()

"""How generated types fare in the official JSON Schema Test Suite.

python tests/scoreboard.py             prints the table
python tests/scoreboard.py --wrong     and what is wrong, group by group
python tests/scoreboard.py --write     puts the table into docs/conformance.md
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from suite import Group, Score, expressible_in_3_0, formats, optional, required, score

PAGE = Path(__file__).parents[1] / "docs" / "conformance.md"
_TABLE = re.compile(r"(?<=<!-- scoreboard -->\n).*?(?=<!-- /scoreboard -->)", re.DOTALL)

SETS: Mapping[str, Callable[[], list[Group]]] = {
    "2020-12, required": required,
    "2020-12, optional": optional,
    "enforced formats, beside `type: string`": formats,
    "draft 4, as OpenAPI 3.0": expressible_in_3_0,
}


def scores() -> dict[str, Score]:
    """What came of each set of groups."""
    found = {}
    for name, groups in SETS.items():
        with tempfile.TemporaryDirectory() as folder:
            found[name] = score(groups(), Path(folder))
    return found


def table(found: Mapping[str, Score]) -> str:
    """The scores as a table in Markdown."""
    rows = "".join(map(_row, found, found.values()))
    return f"| groups of the suite | right | instances in them |\n|---|---|---|\n{rows}"


def _row(name: str, found: Score) -> str:
    right = len(found.groups) - len(found.wrong)
    groups = f"{right} of {len(found.groups)}"
    return f"| {name} | {groups} | {found.right_instances} of {found.instances} |\n"


def written(page: str, lines: str) -> str:
    """A page with the table in its place."""
    return _TABLE.sub(lines.replace("\\", r"\\"), page)


def main() -> None:
    found = scores()
    print(table(found))
    if "--wrong" in sys.argv:
        for name, reason in ((n, r) for each in found.values() for n, r in each.wrong.items()):
            print(f"{name}\n    {reason}")
    if "--write" in sys.argv:
        PAGE.write_text(written(PAGE.read_text("utf-8"), table(found)), "utf-8")


if __name__ == "__main__":
    main()

"""The results of generated types: in the official JSON Schema Test Suite, and in whole documents.

python tests/scoreboard.py                          the suite, as a table
python tests/scoreboard.py --wrong                  and what is wrong in it, group by group
python tests/scoreboard.py documents FILE|FOLDER…   specloom verify for all documents there

`--write` updates the tables in docs/conformance.md: the one for documents row by row, as each is
finished.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from pages import Board, Row
from specloom.config import Config
from specloom.diagnostics import SpecError
from specloom.verify import Effort, Verification, verify
from suite import Group, Score, expressible_in_3_0, formats, optional, required, score

PAGE = Path(__file__).parents[1] / "docs" / "conformance.md"
SUITE = Board(PAGE, "scoreboard", ("groups of the suite", "right", "instances in them"))
DOCUMENTS = Board(
    PAGE, "documents", ("document", "schemas tried", "valid", "broken", "disagreements")
)

SETS: Mapping[str, Callable[[], list[Group]]] = {
    "2020-12, required": required,
    "2020-12, optional": optional,
    "enforced formats, beside `type: string`": formats,
    "draft 4, as OpenAPI 3.0": expressible_in_3_0,
}
# Enough to try every keyword at every schema; `specloom verify` draws more of each.
_EFFORT = Effort(instances=20)


def scores() -> dict[str, Score]:
    """What came of each set of groups."""
    found = {}
    for name, groups in SETS.items():
        with tempfile.TemporaryDirectory() as folder:
            found[name] = score(groups(), Path(folder))
    return found


def row(name: str, found: Score) -> Row:
    right = len(found.groups) - len(found.wrong)
    groups = f"{right} of {len(found.groups)}"
    return name, groups, f"{found.right_instances} of {found.instances}"


def documents(places: Sequence[Path]) -> Iterator[Path]:
    """The documents in files and folders."""
    for place in places:
        inside = sorted(place.rglob("*.*")) if place.is_dir() else [place]
        yield from (file for file in inside if file.suffix in (".json", ".yaml", ".yml"))


def verified(document: Path) -> Row:
    """What came of trying a document."""
    config = Config(spec=document, cache=None)
    try:
        found, _ = verify(config, _EFFORT, None, lambda stage: None)
    except SpecError as error:
        wrong = next(each for each in error.diagnostics if each.severity == "error")
        return document.name, f"not valid: {wrong.message}", "", "", ""
    return document.name, *_cells(found)


def _cells(found: Verification) -> Row:
    tried = sum(not trial.obstacle for trial in found.trials)
    counts = (found.valid, found.broken, len(found.disagreements))
    return f"{tried} of {len(found.trials)}", *map(str, counts)


def main(arguments: Sequence[str]) -> None:
    writes = "--write" in arguments
    words = [each for each in arguments if not each.startswith("--")]
    if words[:1] == ["documents"]:
        for document in documents([Path(word) for word in words[1:]]):
            print("  ".join(found := verified(document)), flush=True)
            if writes:
                known = DOCUMENTS.rows() | {found[0]: found}
                DOCUMENTS.write(known[name] for name in sorted(known))
        return
    found_scores = scores()
    rows = [row(name, each) for name, each in found_scores.items()]
    print("\n".join("  ".join(each) for each in rows))
    if "--wrong" in arguments:
        for name, reason in ((n, r) for s in found_scores.values() for n, r in s.wrong.items()):
            print(f"{name}\n    {reason}")
    if writes:
        SUITE.write(rows)


if __name__ == "__main__":
    main(sys.argv[1:])

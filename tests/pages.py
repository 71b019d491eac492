"""Tables in the documentation that a run has made.

A table stands between `<!-- mark -->` and `<!-- /mark -->`. Its rows are named by their first cell,
so that a run can renew some of them and leave the others as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Board:
    """One table on a page."""

    page: Path
    mark: str
    head: Row

    def rows(self) -> dict[str, Row]:
        """What is there, by name."""
        found = self._place.search(self.page.read_text("utf-8"))
        assert found, f"{self.page} has no <!-- {self.mark} -->"
        lines = [line for line in found[0].splitlines() if line.startswith("| ")][1:]
        rows = (tuple(cell.strip() for cell in line[1:-1].split("|")) for line in lines)
        return {row[0]: row for row in rows}

    def write(self, rows: Iterable[Row], caption: str = "") -> None:
        """Puts rows, and a line before them, in the place of what was there."""
        lines = [_line(self.head), "|---" * len(self.head) + "|\n", *map(_line, rows)]
        text = "".join([f"{caption}\n\n" if caption else "", *lines])
        page = self.page.read_text("utf-8")
        self.page.write_text(self._place.sub(lambda _: text, page), "utf-8")

    @property
    def _place(self) -> re.Pattern[str]:
        return re.compile(rf"(?<=<!-- {self.mark} -->\n).*?(?=<!-- /{self.mark} -->)", re.DOTALL)


def _line(row: Row) -> str:
    return f"| {' | '.join(row)} |\n"

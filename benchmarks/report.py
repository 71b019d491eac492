"""Figures as Markdown.

Comes in: numbers, or None where a contender failed. Goes out: text. Must not know: what was
measured.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of finished cells under a title and a note."""

    title: str
    note: str
    columns: Sequence[str]
    rows: Iterable[Sequence[str]]

    def markdown(self) -> str:
        """The table, the first column aligned left, the others right."""
        rule = [":--", *["--:"] * (len(self.columns) - 1)]
        lines = (f"| {' | '.join(row)} |" for row in (self.columns, rule, *self.rows))
        return "\n".join([f"### {self.title}", "", self.note, "", *lines, ""])


def seconds(value: float | None) -> str:
    """`1.23 s`, and below a second `123 ms`."""
    if value is None:
        return FAILED
    return f"{value:.2f} s" if value >= 1 else f"{value * 1000:.0f} ms"


def ratio(value: float | None) -> str:
    """`0.50×`: half of the other value."""
    return FAILED if value is None else f"{value:.2f}×"


def megabytes(value: int | None) -> str:
    """`512 MB`, of 10⁶ bytes."""
    return FAILED if value is None else f"{value / 1e6:.0f} MB"


def per_second(value: float | None) -> str:
    """How often something that takes `value` seconds can be done in one."""
    return FAILED if value is None else f"{1 / value:,.0f}/s"

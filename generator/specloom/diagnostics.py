"""What is wrong, and where: the findings of every stage.

Comes in: codes, messages and locations from the stages. Goes out: plain data, and one exception
that carries all findings of a run. Must not know: documents, the IR, Python, the terminal.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file: line and column count from 1, as editors show them."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


# Lines and columns take time to find: it is only spent where somebody is told of them.
Where = Callable[[], Location]


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding.

    `code` can be looked up in the documentation (`invalid-…`, `unresolved-…`, `unsupported-…`);
    `pointer` is the JSON pointer (RFC 6901) of the place inside `location.file`.
    """

    code: str
    message: str
    location: Location | None = None
    pointer: str = ""
    severity: Severity = "error"
    hint: str = ""


class SpecError(Exception):
    """The document cannot be used. Carries every finding, in the order of the document."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__("; ".join(found.message for found in self.diagnostics))


def nearest(name: str, known: Iterable[str], *, alike: float = 0.6) -> str | None:
    """The most similar of the known names, in whatever case; None if none is so much `alike`: 1 is
    the same, 0 has nothing in common."""
    spelled = {each.casefold(): each for each in known}
    near = get_close_matches(name.casefold(), spelled, n=1, cutoff=alike)
    return spelled[near[0]] if near else None


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """The hint at the most similar of the known names; empty if none is similar."""
    return suggestion(nearest(name, known))


def suggestion(meant: str | None) -> str:
    """The hint at what may be meant; empty if that is nothing."""
    return f"did you mean {meant!r}?" if meant else ""


def quoted(names: Iterable[str], word: str = "and") -> str:
    """`'a', 'b' and 'c'`."""
    *others, last = [f"'{shorten(name)}'" for name in names]
    return f"{', '.join(others)} {word} {last}" if others else last


def shorten(text: str, longest: int = 60) -> str:
    """A text short enough to stand inside a message."""
    return text if len(text) <= longest else f"{text[:longest]}…"

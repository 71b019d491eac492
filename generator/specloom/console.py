"""What a run prints, and where: results on stdout; findings on stderr, or for machines on stdout.

Comes in: texts and findings. Goes out: what is printed. Must not know: what the commands do.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from types import MappingProxyType

import click

from specloom import listing
from specloom.diagnostics import Diagnostic, Severity
from specloom.progress import Progress
from specloom.source_texts import sources

_COLOURS = MappingProxyType({"error": "red", "warning": "yellow", "info": "cyan"})


@dataclass(frozen=True, slots=True)
class Console:
    """`format` is how findings are written: text, json or sarif."""

    progress: Progress
    format: str = "text"
    verbose: bool = False
    quiet: bool = False

    def show(self, text: str, *, err: bool = False) -> None:
        """Prints the requested text. Raises ClickException if stdout cannot be written to."""
        self.progress.close()
        try:
            # https://no-color.org
            click.echo(text, nl=False, err=err, color=False if os.environ.get("NO_COLOR") else None)
        except BrokenPipeError:
            raise  # click handles it: the reader has closed the pipe
        except OSError as error:
            raise click.ClickException(f"the output cannot be written: {error.strerror}") from error

    def say(self, summary: str, details: Iterable[str] = ()) -> None:
        """Prints what was done, unless it would be in the way."""
        if not self.quiet and self.format == "text":
            self.show("".join(f"{line}\n" for line in (*details, summary)))

    def tell(self, findings: Iterable[Diagnostic], *, err: bool = False) -> None:
        """Prints findings; for machines also an empty list, and with `err` to stderr, when stdout
        has a result."""
        match self.format:
            case "json":
                self.show(listing.as_json(findings), err=err)
            case "sarif":
                self.show(listing.as_sarif(list(findings)), err=err)
            case _:
                self._warn(findings)

    def _warn(self, findings: Iterable[Diagnostic]) -> None:
        """Prints findings for people: only errors when quiet; when verbose also all notes, and
        every warning of a kind that occurs often."""
        found = [one for one in findings if one.severity == "error" or not self.quiet]
        if found:
            text = listing.render(found, sources(found), _paint, brief=not self.verbose)
            self.show(text, err=True)


def _paint(text: str, severity: Severity) -> str:
    return click.style(text, fg=_COLOURS[severity], bold=True)

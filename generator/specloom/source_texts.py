"""The texts that findings point into.

Comes in: findings of any stage. Goes out: what `listing` needs to show the lines. Must not know:
what was found.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from specloom.diagnostics import Diagnostic
from specloom.document.encoding import decode_anyway


def sources(findings: Iterable[Diagnostic]) -> dict[str, str]:
    """{name of a file as locations have it: its text}, without files that cannot be read."""
    texts = {}
    for file in {found.location.file for found in findings if found.location}:
        with suppress(OSError):
            if Path(file).is_file():
                texts[file] = decode_anyway(Path(file).read_bytes())
    return texts

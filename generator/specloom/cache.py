"""Results of earlier runs, kept in the user's cache folder.

Comes in: small tables of text under a name. Goes out: the same tables in a later run, or nothing.
Must not know: what the texts mean. Losing the folder costs time, never a result: tables that cannot
be read count as empty, and tables that cannot be written are dropped.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Cache:
    """Tables in `folder`; None keeps nothing."""

    folder: Path | None

    def load(self, name: str) -> dict[str, str]:
        """The table that was last saved under `name`."""
        if self.folder is None:
            return {}
        try:
            table = json.loads((self.folder / f"{name}.json").read_bytes())
            return {key: text for key, text in table.items() if isinstance(text, str)}
        except (OSError, ValueError, AttributeError, RecursionError):
            return {}

    def save(self, name: str, table: Mapping[str, str]) -> None:
        """Replaces the former table with `table`; concurrent runs never mix theirs."""
        if self.folder is None:
            return
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            handle, aside = tempfile.mkstemp(dir=self.folder)
            with os.fdopen(handle, "w", encoding="ascii") as file:
                json.dump(dict(table), file)
            os.replace(aside, self.folder / f"{name}.json")

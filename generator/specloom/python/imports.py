"""The imports that a piece of Python needs.

Comes in: names and their modules. Goes out: import statements for one file. Must not know: why
something is imported; `tidy` sorts and prunes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from specloom.python.code import Code


@dataclass(frozen=True, slots=True, order=True)
class Import:
    """`from module import name as alias`. A module of the generated package starts with a dot and
    is relative to the package: `.runtime.types`, `.models.pet`, `.` itself."""

    module: str
    name: str
    alias: str = ""

    def statement(self, file: str) -> Code:
        """The statement as it must be written in `file`, a module relative to the package, without
        a dot: `models.pet` imports `.models.tag` as `.tag` and `.runtime.types` as
        `..runtime.types`.
        """
        alias = f" as {self.alias}" if self.alias else ""
        return Code(f"from {self._seen_from(file)} import {self.name}{alias}")

    def _seen_from(self, file: str) -> str:
        if not self.module.startswith("."):
            return self.module
        folders, parts = file.split(".")[:-1], [part for part in self.module.split(".") if part]
        same = 0
        while same < min(len(folders), len(parts) - 1) and folders[same] == parts[same]:
            same += 1
        return "." * (len(folders) - same + 1) + ".".join(parts[same:])


def statements(imports: Iterable[Import], file: str) -> tuple[Code, ...]:
    """One statement for each import, without duplicates, in a stable order."""
    return tuple(needed.statement(file) for needed in sorted(set(imports)))

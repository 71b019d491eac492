"""What a run is doing, for people who wait.

Comes in: the names of stages as they begin. Goes out: a line on the terminal, cleared at the end,
or with `verbose` one line per stage with its time. Must not know: the stages.
"""

from __future__ import annotations

import os
import shutil
import time
from dataclasses import dataclass, field
from typing import TextIO

_WIPE = "\r\x1b[K"


@dataclass(slots=True)
class Progress:
    """Call it with the name of each stage. Without a terminal that can clear lines, nothing is
    shown. `stream` is None if Python has no stderr, as after `2>&-`."""

    stream: TextIO | None
    verbose: bool = False
    _stage: str = ""
    _since: float = field(default_factory=time.monotonic)

    def __call__(self, stage: str) -> None:
        self.close()
        self._stage, self._since = stage, time.monotonic()
        self._show(f"{stage} …")

    def close(self) -> None:
        """Ends the stage, so that other things can be printed."""
        self._show("")
        if self.stream and self.verbose and self._stage:
            self.stream.write(f"{time.monotonic() - self._since:6.2f} s  {self._stage}\n")
        self._stage = ""

    def _show(self, text: str) -> None:
        if self.stream and self.stream.isatty() and os.environ.get("TERM") != "dumb":
            # a line wider than the terminal could not be cleared
            width = shutil.get_terminal_size().columns - 1
            self.stream.write(f"{_WIPE}{text[:width]}")
            self.stream.flush()

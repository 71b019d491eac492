"""Pages of the documentation that hold what a run has found."""

from __future__ import annotations

import re
from pathlib import Path


def put(page: Path, mark: str, lines: str) -> None:
    """Puts lines between `<!-- mark -->` and `<!-- /mark -->`."""
    between = re.compile(rf"(?<=<!-- {mark} -->\n).*?(?=<!-- /{mark} -->)", re.DOTALL)
    page.write_text(between.sub(lambda _: lines, page.read_text("utf-8")), "utf-8")

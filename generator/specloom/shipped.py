"""The location of specloom's own templates.

Must not know: what is in them.
"""

from __future__ import annotations

from pathlib import Path


def templates_folder() -> Path:
    """`specloom/templates` in an installed wheel, otherwise `templates/` of the checkout."""
    here = Path(__file__).resolve().parent
    installed = here / "templates"
    return installed if installed.is_dir() else here.parents[1] / "templates"

"""Where the templates are that belong to specloom itself.

Must not know: what is in them.
"""

from __future__ import annotations

from pathlib import Path


def templates_folder() -> Path:
    """`specloom/templates` where the wheel put it, else the checkout's `templates/`."""
    here = Path(__file__).resolve().parent
    installed = here / "templates"
    return installed if installed.is_dir() else here.parents[1] / "templates"

"""Color."""

from typing import Literal

Color = Literal["red", "dark red", "#fff", ""]
"""How it looks."""

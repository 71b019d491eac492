"""Only."""

from typing import Literal

Only = Literal["one"]

"""Nothing."""

from typing import TypeAlias

Nothing: TypeAlias = None

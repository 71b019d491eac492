"""Whatever."""

from typing import Any

Whatever = Any

"""How callers of Registry authenticate."""

from __future__ import annotations

from .runtime.security import HttpBasic

BASIC = HttpBasic("basic")

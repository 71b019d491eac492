"""How callers of Registry show who they are."""

from __future__ import annotations

from .runtime.security import HttpBasic

BASIC = HttpBasic("basic")

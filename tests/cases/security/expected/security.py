"""How callers of Security show who they are."""

from __future__ import annotations

from .runtime.security import ApiKey, HttpBasic, HttpBearer

KEY = ApiKey("key", "header", "X-Key", prefix="Key ")
BASIC = HttpBasic("basic")
BEARER = HttpBearer("bearer")
OAUTH = HttpBearer("oauth")

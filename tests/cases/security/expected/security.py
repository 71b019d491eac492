"""How callers of Security authenticate."""

from __future__ import annotations

from .runtime.security import ApiKey, HttpBasic, HttpBearer, HttpOther

KEY = ApiKey("key", "header", "X-Key", prefix="Key ")
BASIC = HttpBasic("basic")
TOKEN = ApiKey("token", "query", "access-token")
SESSION = ApiKey("session", "cookie", "session")
DIGEST = HttpOther("digest")
CONNECT = HttpBearer("connect")
BEARER = HttpBearer("bearer")
OAUTH = HttpBearer("oauth")

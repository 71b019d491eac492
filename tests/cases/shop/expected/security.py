"""How callers of Shop authenticate."""

from __future__ import annotations

from .runtime.security import ApiKey, HttpBearer

TOKEN = HttpBearer("token")
SESSION = ApiKey("session", "cookie", "session")

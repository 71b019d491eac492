"""How callers of Webhooks authenticate."""

from __future__ import annotations

from .runtime.security import ApiKey

KEY = ApiKey("key", "header", "X-Key")

"""How callers of Webhooks show who they are."""

from __future__ import annotations

from .runtime.security import ApiKey

KEY = ApiKey("key", "header", "X-Key")

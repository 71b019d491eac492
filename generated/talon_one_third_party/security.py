"""How callers of Talon.One Third-party API authenticate."""

from __future__ import annotations

from .runtime.security import ApiKey, HttpBasic

API_KEY = ApiKey("api_key", "header", "Authorization", prefix="ApiKey-v1 ")
BASIC_AUTH = HttpBasic("basic_auth")

"""How callers of Every field authenticate."""

from __future__ import annotations

from .runtime.security import ApiKey, ClientCertificate, HttpBearer

OAUTH = HttpBearer("oauth")
KEY = ApiKey("key", "header", "X-Key")
BEARER = HttpBearer("bearer")
CONNECT = HttpBearer("connect")
CERTIFICATE = ClientCertificate("certificate")

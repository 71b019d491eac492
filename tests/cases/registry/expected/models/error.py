"""Error."""

from ..runtime.model import Model


class Error(Model):
    error: str

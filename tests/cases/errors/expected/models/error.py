"""Error."""

from ..runtime.model import Model


class Error(Model):
    message: str

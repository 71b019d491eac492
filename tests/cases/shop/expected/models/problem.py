"""Problem."""

from ..runtime.model import Model


class Problem(Model):
    message: str

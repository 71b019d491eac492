"""Owner."""

from ..runtime.model import Model


class Owner(Model):
    name: str

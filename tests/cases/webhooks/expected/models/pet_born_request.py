"""PetBornRequest."""

from ..runtime.model import Model


class PetBornRequest(Model):
    name: str

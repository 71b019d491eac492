"""GetWholeWhole."""

from ..runtime.model import Model, Omittable


class GetWholeWhole(Model):
    tags: Omittable[list[str]] = None

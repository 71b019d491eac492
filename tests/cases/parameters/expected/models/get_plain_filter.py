"""GetPlainFilter."""

from ..runtime.model import Model, Omittable


class GetPlainFilter(Model):
    name: Omittable[str] = None

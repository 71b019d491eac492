"""GetThingFilter."""

from ..runtime.model import Model, Omittable


class GetThingFilter(Model):
    of: Omittable[str] = None

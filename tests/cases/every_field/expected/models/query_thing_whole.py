"""QueryThingWhole."""

from ..runtime.model import Model, Omittable


class QueryThingWhole(Model):
    a: Omittable[str] = None

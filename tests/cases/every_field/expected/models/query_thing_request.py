"""QueryThingRequest."""

from ..runtime.model import Model, Omittable


class QueryThingRequest(Model):
    a: Omittable[str] = None

"""GetSeveralSort."""

from ..runtime.model import Model, Omittable


class GetSeveralSort(Model):
    by: Omittable[str] = None

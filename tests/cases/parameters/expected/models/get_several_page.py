"""GetSeveralPage."""

from ..runtime.model import Model, Omittable
from ..runtime.types import Integer


class GetSeveralPage(Model):
    size: Omittable[Integer] = None

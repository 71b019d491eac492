"""GetSeveralCreatedGt."""

from ..runtime.model import Model, Omittable
from ..runtime.types import Integer


class GetSeveralCreatedGt(Model):
    gt: Omittable[Integer] = None

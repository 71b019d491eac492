"""GetStyledLabel."""

from ..runtime.model import Model, Omittable
from ..runtime.types import Integer


class GetStyledLabel(Model):
    x: Omittable[Integer] = None

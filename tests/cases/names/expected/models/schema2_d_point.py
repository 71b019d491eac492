"""Schema2DPoint."""

from ..runtime.model import Model as _Model
from ..runtime.model import Omittable
from ..runtime.types import Number


class Schema2DPoint(_Model):
    x: Omittable[Number] = None

"""Model."""

from ..runtime.model import Model as _Model
from ..runtime.model import Omittable


class Model(_Model):
    a: Omittable[str] = None

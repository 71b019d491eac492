"""SetPictureRequest."""

from typing import Annotated

from ..runtime.constraints import Length
from ..runtime.model import Model, Omittable
from ..runtime.types import Binary
from .range import Range


class SetPictureRequest(Model):
    file: Binary
    title: Annotated[Omittable[str], Length(maximum=20)] = None
    size: Omittable[Range] = None

"""RateRequest."""

from typing import Annotated

from ..runtime.constraints import Range
from ..runtime.model import Model, Omittable
from ..runtime.types import Integer


class RateRequest(Model):
    stars: Annotated[Integer, Range(minimum=1, maximum=5)]
    text: Omittable[str] = None

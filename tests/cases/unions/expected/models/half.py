"""Half."""

from typing import Annotated

from ..runtime.constraints import Range
from ..runtime.types import Integer
from ..runtime.unions import OneOf

Half = Annotated[
    Annotated[Integer, Range(multiple_of=2)] | Annotated[Integer, Range(multiple_of=3)],
    OneOf(),
]

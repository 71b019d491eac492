"""Point."""

from typing import Annotated

from ..runtime.constraints import Positions, Range
from ..runtime.types import Number

Point = Annotated[
    tuple[Annotated[Number, Range(minimum=-180, maximum=180)], Number], Positions()
]
"""Longitude and latitude."""

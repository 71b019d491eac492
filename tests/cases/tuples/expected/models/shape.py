"""Shape."""

from typing import Annotated, Literal

from ..runtime.constraints import Positions
from ..runtime.types import Number

Shape = (
    Annotated[tuple[Literal["circle"], Number], Positions()]
    | Annotated[tuple[Literal["square"], Number, Number], Positions()]
)

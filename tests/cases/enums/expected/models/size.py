"""Size."""

from typing import Annotated, Literal

from ..runtime.constraints import Values

Size = Annotated[Literal[1, 2, 3], Values()]

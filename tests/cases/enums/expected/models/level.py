"""Level."""

from typing import Annotated, Literal

from ..runtime.constraints import Values

Level = Annotated[Literal[1, 2], Values()]
"""How loud it is.

- `1`: LOW: You hardly hear it.
- `2`: HIGH
"""

"""Tag."""

from typing import Annotated

from ..runtime.constraints import Pattern

Tag = Annotated[str, Pattern("^[a-z]{1,8}$")]

"""Mixed."""

from typing import Annotated, Any

from ..runtime.constraints import Values

Mixed = Annotated[Any, Values(1, "1", True, 1.5)] | None

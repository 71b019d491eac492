"""Open."""

from typing import Annotated, Any

from ..runtime.conforms import Conforms

Open = Annotated[
    list[Any], Conforms({"prefixItems": [{"type": "string"}, {"type": "integer"}]})
]

"""Names."""

from typing import Annotated, Any

from ..runtime.conforms import Conforms
from ._schemas import SCHEMAS

Names = Annotated[
    Any,
    Conforms(
        {
            "$ref": "#/components/schemas/Page%item=#/components/schemas/Names/$defs/item",
        },
        SCHEMAS,
    ),
]

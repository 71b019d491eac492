"""Page."""

from typing import Annotated, Any

from ..runtime.conforms import Conforms
from ._schemas import SCHEMAS

Page = Annotated[
    Any,
    Conforms(
        {
            "type": "object",
            "required": ["items"],
            "properties": {
                "items": {
                    "type": "array",
                    "items": {
                        "allOf": [
                            {
                                "$ref": "#/components/schemas/Page/$defs/item%item=#/components/schemas/Page/$defs/item",
                            },
                        ],
                    },
                },
            },
        },
        SCHEMAS,
    ),
]

"""JSON Schemas that the rules of models refer to, by where they stand in the document."""

from __future__ import annotations

from typing import Any

SCHEMAS: dict[str, Any] = {
    "#/components/schemas/Page/$defs/item%item=#/components/schemas/Page/$defs/item": {},
    "#/components/schemas/Page%item=#/components/schemas/Names/$defs/item": {
        "type": "object",
        "required": ["items"],
        "properties": {
            "items": {
                "type": "array",
                "items": {
                    "allOf": [
                        {
                            "$ref": "#/components/schemas/Names/$defs/item%item=#/components/schemas/Names/$defs/item",
                        },
                    ],
                },
            },
        },
    },
    "#/components/schemas/Names/$defs/item%item=#/components/schemas/Names/$defs/item": {
        "type": "string",
    },
}

"""JSON Schemas that the rules of models refer to, by where they stand in the document."""

from __future__ import annotations

from typing import Any

SCHEMAS: dict[str, Any] = {
    "#/components/schemas/Booking": {
        "type": "object",
        "properties": {
            "seat": {"type": "string"},
            "row": {"type": "integer"},
            "guest": {"type": "string"},
            "email": {"type": "string"},
        },
        "dependentRequired": {"seat": ["row"]},
        "dependentSchemas": {"guest": {"required": ["email"]}},
    },
}

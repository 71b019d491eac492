"""ByName."""

from typing import Annotated, Any

from ..runtime.conforms import Conforms

ByName = Annotated[
    dict[str, Any],
    Conforms(
        {
            "allOf": [
                {"propertyNames": {"maxLength": 10}},
                {"patternProperties": {"^x-": {"type": "string"}}},
            ],
        }
    ),
]

"""Labels."""

from typing import Annotated, Any

from ..runtime.conforms import Conforms

Labels = Annotated[
    dict[str, Any],
    Conforms(
        {
            "allOf": [
                {"propertyNames": {"pattern": "^[a-z]+$"}},
                {
                    "patternProperties": {"^x": {"type": "integer"}},
                    "additionalProperties": {"type": ["integer", "string"]},
                },
            ],
        }
    ),
]

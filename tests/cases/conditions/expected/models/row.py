"""Row."""

from typing import Annotated, Any

from ..runtime.conforms import Conforms

Row = Annotated[
    list[Any],
    Conforms(
        {
            "allOf": [
                {
                    "type": "array",
                    "prefixItems": [{"type": "string"}, {"type": "integer"}],
                    "contains": {"type": "boolean"},
                    "unevaluatedItems": {"type": "null"},
                },
                {"prefixItems": [{"type": "string"}, {"type": "integer"}]},
                {"contains": {"type": "boolean"}},
            ],
        }
    ),
]

"""Payment."""

from ..runtime.conforms import Conforms
from ..runtime.model import Model, Omittable


class Payment(
    Model,
    check=Conforms(
        {
            "allOf": [
                {
                    "if": {
                        "required": ["kind"],
                        "properties": {"kind": {"const": "card"}},
                    },
                    "then": {"required": ["card"]},
                },
                {"dependentRequired": {"card": ["address"]}},
            ],
        }
    ),
):
    card: Omittable[str] = None
    address: Omittable[str] = None
    kind: Omittable[str] = None

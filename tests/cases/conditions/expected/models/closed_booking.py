"""ClosedBooking."""

from ..runtime.conforms import Conforms
from ..runtime.model import Model, Omittable
from ..runtime.types import Integer
from ._schemas import SCHEMAS


class ClosedBooking(
    Model,
    check=Conforms(
        {
            "allOf": [
                {
                    "allOf": [{"$ref": "#/components/schemas/Booking"}],
                    "unevaluatedProperties": False,
                },
                {"dependentRequired": {"seat": ["row"]}},
                {"dependentSchemas": {"guest": {"required": ["email"]}}},
            ],
        },
        SCHEMAS,
    ),
):
    seat: Omittable[str] = None
    row: Omittable[Integer] = None
    guest: Omittable[str] = None
    email: Omittable[str] = None

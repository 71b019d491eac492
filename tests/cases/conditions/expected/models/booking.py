"""Booking."""

from ..runtime.conforms import Conforms
from ..runtime.model import Model, Omittable
from ..runtime.types import Integer


class Booking(
    Model,
    check=Conforms(
        {
            "allOf": [
                {"dependentRequired": {"seat": ["row"]}},
                {"dependentSchemas": {"guest": {"required": ["email"]}}},
            ],
        }
    ),
):
    seat: Omittable[str] = None
    row: Omittable[Integer] = None
    guest: Omittable[str] = None
    email: Omittable[str] = None

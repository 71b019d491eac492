"""Payment."""

from typing import Literal

from ..runtime.conforms import Conforms
from ..runtime.model import Model, Omittable
from ..runtime.types import Number


class Payment(
    Model,
    check=Conforms(
        {
            "if": {"properties": {"method": {"const": "card"}}},
            "then": {"required": ["number"]},
            "else": {"properties": {"number": False}},
        }
    ),
):
    method: Literal["card", "cash"]
    number: Omittable[str] = None
    change: Omittable[Number] = None

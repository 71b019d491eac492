"""Dog."""

from typing import Literal

from ..runtime.model import Model, Omittable


class Dog(Model):
    kind: Literal["dog"]
    loud: Omittable[bool] = None

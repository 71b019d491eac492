"""Package."""

from typing import Annotated

from ..runtime.constraints import Pattern, Range
from ..runtime.model import Model, Omittable
from ..runtime.types import Number
from .version import Version


class Package(Model):
    name: Annotated[str, Pattern("^[a-z]+$")]
    versions: list[Version]
    latest: Omittable[str] = None
    rating: Annotated[Omittable[Number], Range(exclusive_minimum=0, maximum=5)] = None

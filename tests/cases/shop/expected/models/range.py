"""Range."""

from typing import Annotated

from ..runtime.model import Model, Omittable, wire
from ..runtime.types import Number


class Range(Model, extra="forbid"):
    from_: Annotated[Omittable[Number], wire("from")] = None
    to: Omittable[Number] = None

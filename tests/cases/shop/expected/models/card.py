"""Card."""

from typing import Annotated, Literal

from ..runtime.constraints import Pattern
from ..runtime.model import Model


class Card(Model):
    kind: Literal["card"]
    digits: Annotated[str, Pattern("^[0-9]{4}$")]

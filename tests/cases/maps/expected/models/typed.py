"""Typed."""

from pydantic import Field

from ..runtime.model import Model
from .open import Open


class Typed(Model):
    __pydantic_extra__: dict[str, list[Open]] = Field(init=False)
    """Properties that are not declared."""

    name: str

"""Holder."""

from typing import Annotated

from ..runtime.conforms import Conforms
from ..runtime.model import Model, Omittable
from .never import Never_
from .whatever import Whatever


class Holder(Model):
    any: Whatever = None
    none: Omittable[Never_] = None
    word: Annotated[Omittable[str], Conforms({"not": {"enum": ["", "none"]}})] = None

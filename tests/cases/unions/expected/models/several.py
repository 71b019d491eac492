"""Several and its parts."""

from typing import Annotated

from ..runtime.model import Model, Omittable
from ..runtime.unions import AnyOf


class SeveralA(Model):
    a: Omittable[str] = None


class SeveralB(Model):
    b: Omittable[str] = None


Several = Annotated[SeveralA | SeveralB, AnyOf()]

"""OrderRequest."""

from typing import Annotated

from ..runtime.constraints import Length
from ..runtime.model import Model, Omittable
from .line import Line
from .payment import Payment
from .state import State
from .tag import Tag


class OrderRequest(Model):
    state: State
    lines: Annotated[list[Line], Length(minimum=1)]
    payment: Payment
    note: Annotated[str | None, Length(maximum=100)] = None
    labels: Annotated[Omittable[dict[str, Tag]], Length(maximum=3)] = None

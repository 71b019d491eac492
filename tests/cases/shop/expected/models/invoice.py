"""Invoice."""

from typing import Literal

from ..runtime.model import Model
from ..runtime.types import Date


class Invoice(Model, extra="forbid"):
    kind: Literal["invoice"]
    due: Date

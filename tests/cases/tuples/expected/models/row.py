"""Row and its parts."""

from typing import Annotated

from ..runtime.constraints import Positions
from ..runtime.model import Model, Omittable
from ..runtime.types import DateTime
from .point import Point


class RowItem(Model):
    row: "Omittable[Row]" = None


Row = Annotated[tuple[DateTime, Point, RowItem | None], Positions()]

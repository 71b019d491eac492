"""What the headers of answers of Shop say."""

from __future__ import annotations

from typing import Annotated

from .runtime.constraints import Range
from .runtime.declared import Header
from .runtime.headers import Headers
from .runtime.types import Integer


class TotalHeaders(Headers, kw_only=True):
    """Headers of an answer: `X-Total`."""

    x_total: int

    declared = [
        Header(
            "x_total",
            "X-Total",
            lambda: Annotated[Integer, Range(minimum=0)],
            required=True,
        ),
    ]

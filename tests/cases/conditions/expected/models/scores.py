"""Scores."""

from typing import Annotated

from ..runtime.conforms import Conforms
from ..runtime.types import Integer

Scores = Annotated[
    list[Integer],
    Conforms({"contains": {"minimum": 10}, "minContains": 1, "maxContains": 2}),
]

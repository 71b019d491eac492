"""AtMost."""

from typing import Annotated

from ..runtime.conforms import Conforms
from ..runtime.types import Integer

AtMost = Annotated[
    list[str | Integer],
    Conforms(
        {"prefixItems": [{"type": "string"}, {"type": "integer"}], "items": False}
    ),
]

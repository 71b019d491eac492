"""Head."""

from typing import Annotated

from ..runtime.conforms import Conforms
from ..runtime.constraints import Length
from ..runtime.types import Integer

Head = Annotated[
    list[str | Integer],
    Length(minimum=1),
    Conforms({"prefixItems": [{"type": "string"}], "items": {"type": "integer"}}),
]

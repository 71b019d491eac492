"""LogInRequest."""

from typing import Annotated

from ..runtime.constraints import Length
from ..runtime.constraints import Range as _Range
from ..runtime.model import Model, Omittable
from ..runtime.types import Integer


class LogInRequest(Model):
    name: Annotated[str, Length(minimum=1)]
    secret: Annotated[str, Length(minimum=8)]
    days: Annotated[Omittable[Integer], _Range(minimum=1)] = None

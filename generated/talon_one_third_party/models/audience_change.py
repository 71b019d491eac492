"""AudienceChange."""

from typing import Annotated

from ..runtime.constraints import Range
from ..runtime.model import Model, Omittable
from ..runtime.types import Integer


class AudienceChange(Model):
    """Audiences, by number, that a customer enters or leaves."""

    adds: Omittable[list[Annotated[Integer, Range(minimum=1)]]] = None
    """Audiences the customer joins."""

    deletes: Omittable[list[Annotated[Integer, Range(minimum=1)]]] = None
    """Audiences the customer leaves."""

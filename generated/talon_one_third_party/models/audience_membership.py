"""AudienceMembership."""

from typing import Annotated

from ..runtime.constraints import Range
from ..runtime.model import Model
from ..runtime.types import Integer


class AudienceMembership(Model):
    """An audience a customer is part of."""

    id: Annotated[Integer, Range(minimum=1)]
    """Number of the audience in Talon.One."""

    name: str
    """Display name of the audience."""

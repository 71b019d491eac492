"""Giveaway."""

from typing import Annotated, Any

from ..runtime.constraints import Range
from ..runtime.model import Model, Omittable, wire
from ..runtime.types import DateTime, Integer


class Giveaway(Model):
    """A code from a giveaway pool."""

    id: Annotated[Integer, Range(minimum=1)]
    """Number of the giveaway."""

    created: DateTime
    """When the giveaway was created."""

    code: str
    """What the customer receives."""

    pool_id: Annotated[Integer, wire("poolId")]
    """Pool the giveaway is taken from."""

    start_date: Annotated[Omittable[DateTime], wire("startDate")] = None
    """When the code becomes valid."""

    end_date: Annotated[Omittable[DateTime], wire("endDate")] = None
    """When the code stops being valid."""

    attributes: Omittable[dict[str, Any]] = None
    """Custom attributes of the giveaway."""

    used: Omittable[bool] = None
    """Whether the giveaway has been handed out."""

    import_id: Annotated[Omittable[Integer], wire("importId")] = None
    """Import the giveaway came with."""

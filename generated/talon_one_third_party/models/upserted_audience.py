"""UpsertedAudience."""

from typing import Annotated, Literal

from ..runtime.constraints import Length, Range
from ..runtime.model import Model, Omittable, wire
from ..runtime.types import DateTime, Integer


class UpsertedAudience(Model):
    """An audience, and whether the request changed it."""

    id: Annotated[Integer, Range(minimum=1)]
    """Number of the audience in Talon.One."""

    created: DateTime
    """When the audience was created."""

    name: Annotated[str, Length(minimum=1, maximum=1000)]
    """Display name."""

    integration: Omittable[str] = None
    """Platform the audience comes from."""

    integration_id: Annotated[
        str, Length(minimum=1, maximum=1000), wire("integrationId")
    ]
    """ID of the audience on that platform."""

    status: Literal["unmodified", "updated", "new"]
    """What the request did to the audience."""

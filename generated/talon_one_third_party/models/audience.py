"""Audience."""

from typing import Annotated

from ..runtime.constraints import Length, Range
from ..runtime.model import Model, Omittable, wire
from ..runtime.types import DateTime, Integer


class Audience(Model):
    """A group of customers."""

    id: Annotated[Integer, Range(minimum=1)]
    """Number of the audience in Talon.One."""

    created: DateTime
    """When the audience was created."""

    account_id: Annotated[Integer, Range(minimum=1), wire("accountId")]
    """Account that owns the audience."""

    name: Annotated[str, Length(minimum=1, maximum=1000)]
    """Display name."""

    integration: Omittable[str] = None
    """Platform the audience comes from."""

    integration_id: Annotated[
        Omittable[str], Length(minimum=1, maximum=1000), wire("integrationId")
    ] = None
    """ID of the audience on that platform."""

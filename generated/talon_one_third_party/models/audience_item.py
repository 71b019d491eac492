"""AudienceItem."""

from typing import Annotated

from ..runtime.constraints import Length
from ..runtime.model import Model, Omittable, wire


class AudienceItem(Model):
    """Names an audience."""

    integration_id: Annotated[
        Omittable[str], Length(minimum=1), wire("integrationId")
    ] = None
    """ID of the audience on the platform it comes from."""

    name: str
    """Display name."""

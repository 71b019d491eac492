"""AudienceRequest."""

from typing import Annotated

from ..runtime.constraints import Length
from ..runtime.model import Model, wire


class AudienceRequest(Model):
    """An audience as its platform knows it."""

    audience_id: Annotated[str, Length(minimum=1, maximum=1000), wire("audienceId")]
    """ID of the audience on the platform it comes from."""

    audience_name: Annotated[str, Length(minimum=1, maximum=1000), wire("audienceName")]
    """Display name."""

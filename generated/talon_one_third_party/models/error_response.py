"""ErrorResponse."""

from typing import Annotated

from ..runtime.model import Model, Omittable, wire
from ..runtime.types import Integer


class ErrorResponse(Model):
    """Why a request was refused."""

    status_code: Annotated[Omittable[Integer], wire("StatusCode")] = None
    """The HTTP status once more."""

    error: Annotated[Omittable[str], wire("Error")] = None
    """What went wrong, for people."""

    request_uuid: Annotated[Omittable[str], wire("RequestUUID")] = None
    """Names the request when you ask for support."""

"""The operations of mParticle, as they are on the wire."""

from __future__ import annotations

from .. import errors, models
from ..runtime.declared import Json
from ..runtime.operation import Body, Operation, Success

MPARTICLE_SENDEVENT: Operation[models.MparticleResponse] = Operation(
    "POST",
    "/mparticle",
    body=Body(Json(lambda: models.MparticleRequest), required=False),
    responses={
        "200": Success(Json(lambda: models.MparticleResponse)),
        "400": errors.BadRequest,
        "401": errors.Unauthorized,
        "409": errors.AudienceAlreadyExists,
        "429": errors.TooManyRequests,
    },
)

"""mParticle: the methods of the server."""

from __future__ import annotations

from abc import ABC, abstractmethod

from ... import models
from ...operations import m_particle as operations
from ...runtime.replies import Outcome
from ...runtime.serving import Route, unimplemented


class MParticleHandler(ABC):
    """mParticle unifies customer data. It reports audiences and events.

    Methods may be async or not; those that are not run in a thread. They return the result,
    or raise an error from `errors`.
    """

    @abstractmethod
    def mparticle_sendevent(
        self,
        body: models.MparticleRequest | None = None,
    ) -> Outcome[models.MparticleResponse]:
        """Send a message.

        Takes whatever mParticle reports: the integration was set up, an audience
        changed, customers joined or left audiences, or events happened. The `type` of
        the message tells which.

        `POST /mparticle`

        Returns:
            The answer to this kind of message.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.AudienceAlreadyExists: 409. There is an audience with this ID
                already.
            errors.TooManyRequests: 429. More requests than allowed. Wait before
                trying again.
        """


class UnimplementedMParticleHandler(MParticleHandler):
    """Answers 501 to every operation. Override the ones you implement."""

    mparticle_sendevent = unimplemented(MParticleHandler.mparticle_sendevent)


def routes(handler: MParticleHandler) -> list[Route]:
    """Each operation with the method that answers it."""
    return [
        (operations.MPARTICLE_SENDEVENT, handler.mparticle_sendevent),
    ]

"""mParticle: the methods of the clients."""

from __future__ import annotations

from functools import cached_property

from .. import models
from ..operations import m_particle as operations
from ..runtime.raw import async_raw, raw
from ..runtime.requests import Options
from ..runtime.transport import AsyncSender, Sender


class MParticle:
    """mParticle unifies customer data. It reports audiences and events."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @cached_property
    def with_raw_response(self) -> MParticleWithRawResponse:
        """The same methods, but they return the whole response, with status and headers."""
        return MParticleWithRawResponse(self._sender)

    def mparticle_sendevent(
        self,
        body: models.MparticleRequest | None = None,
        *,
        options: Options | None = None,
    ) -> models.MparticleResponse:
        """Send a message.

        Takes whatever mParticle reports: the integration was set up, an audience
        changed, customers joined or left audiences, or events happened. The `type` of
        the message tells which.

        `POST /mparticle`

        Args:
            options: Timeout, extra headers and retries for this call.

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
        return self._sender.send(operations.MPARTICLE_SENDEVENT, options, body=body)


class MParticleWithRawResponse:
    """The methods of `MParticle`, but they return the whole response."""

    def __init__(self, sender: Sender) -> None:
        methods = MParticle(sender.raw())
        self.mparticle_sendevent = raw(methods.mparticle_sendevent)


class AsyncMParticle:
    """`MParticle` for asynchronous code: the same methods, as coroutines."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @cached_property
    def with_raw_response(self) -> AsyncMParticleWithRawResponse:
        """The same methods, but they return the whole response, with status and headers."""
        return AsyncMParticleWithRawResponse(self._sender)

    async def mparticle_sendevent(
        self,
        body: models.MparticleRequest | None = None,
        *,
        options: Options | None = None,
    ) -> models.MparticleResponse:
        """Send a message.

        Takes whatever mParticle reports: the integration was set up, an audience
        changed, customers joined or left audiences, or events happened. The `type` of
        the message tells which.

        `POST /mparticle`

        Args:
            options: Timeout, extra headers and retries for this call.

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
        return await self._sender.send(
            operations.MPARTICLE_SENDEVENT,
            options,
            body=body,
        )


class AsyncMParticleWithRawResponse:
    """The methods of `AsyncMParticle`, but they return the whole response."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncMParticle(sender.raw())
        self.mparticle_sendevent = async_raw(methods.mparticle_sendevent)

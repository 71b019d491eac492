"""Braze: the methods of the clients."""

from __future__ import annotations

from functools import cached_property

from .. import models
from ..operations import braze as operations
from ..runtime.raw import async_raw, raw
from ..runtime.requests import Options
from ..runtime.transport import AsyncSender, Sender


class Braze:
    """Braze runs campaigns in real time. Its connected content fetches coupon and
    referral codes from here, to put them into messages.
    """

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @cached_property
    def with_raw_response(self) -> BrazeWithRawResponse:
        """The same methods, but they return the whole response, with status and headers."""
        return BrazeWithRawResponse(self._sender)

    def create_referral(
        self,
        body: models.ReferralRequest | None = None,
        *,
        x_dry_run: bool | None = None,
        options: Options | None = None,
    ) -> models.ReferralResponse:
        """Create a referral code.

        Makes a code with which one customer can recommend you to another.

        `POST /braze/referral`

        Args:
            x_dry_run: Whether to answer as usual but store nothing.
            options: Timeout, extra headers and retries for this call.

        Returns:
            The referral that was made.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
            errors.TooManyRequests: 429. More requests than allowed. Wait before
                trying again.
        """
        return self._sender.send(
            operations.CREATE_REFERRAL,
            options,
            body=body,
            x_dry_run=x_dry_run,
        )

    def create_coupon(
        self,
        body: models.BrazeCouponRequest | None = None,
        *,
        options: Options | None = None,
    ) -> models.BrazeCouponResponse:
        """Create or look up a coupon code.

        Makes a coupon. Sent again with the same `identifier`, the request returns the
        coupon it made before. How codes look by default is up to the campaign.

        `POST /braze/coupon`

        Args:
            options: Timeout, extra headers and retries for this call.

        Returns:
            The coupon that was made or found.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
            errors.TooManyRequests: 429. More requests than allowed. Wait before
                trying again.
        """
        return self._sender.send(operations.CREATE_COUPON, options, body=body)

    def create_coupon_reservation(
        self,
        body: models.CouponReservationRequest | None = None,
        *,
        options: Options | None = None,
    ) -> models.CouponReservationResponse:
        """Reserve a coupon.

        Puts a coupon aside for one customer.

        `POST /braze/coupon_reservation`

        Args:
            options: Timeout, extra headers and retries for this call.

        Returns:
            The reserved coupon.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
            errors.TooManyRequests: 429. More requests than allowed. Wait before
                trying again.
        """
        return self._sender.send(
            operations.CREATE_COUPON_RESERVATION,
            options,
            body=body,
        )

    def track_event(
        self,
        body: models.BrazeTrackEventRequest | None = None,
        *,
        destination_hostname: str,
        options: Options | None = None,
    ) -> models.IntegrationState:
        """Track an event.

        Hands a custom event to the rules of your campaigns. Define the event in the
        Campaign Manager first. A customer who is not known yet gets a profile.

        `POST /braze/event`

        Args:
            destination_hostname: Host of your Talon.One deployment.
            options: Timeout, extra headers and retries for this call.

        Returns:
            Everything the request touched, and what the rules did with it.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
            errors.TooManyRequests: 429. More requests than allowed. Wait before
                trying again.
        """
        return self._sender.send(
            operations.TRACK_EVENT,
            options,
            body=body,
            destination_hostname=destination_hostname,
        )


class BrazeWithRawResponse:
    """The methods of `Braze`, but they return the whole response."""

    def __init__(self, sender: Sender) -> None:
        methods = Braze(sender.raw())
        self.create_referral = raw(methods.create_referral)
        self.create_coupon = raw(methods.create_coupon)
        self.create_coupon_reservation = raw(methods.create_coupon_reservation)
        self.track_event = raw(methods.track_event)


class AsyncBraze:
    """`Braze` for asynchronous code: the same methods, as coroutines."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @cached_property
    def with_raw_response(self) -> AsyncBrazeWithRawResponse:
        """The same methods, but they return the whole response, with status and headers."""
        return AsyncBrazeWithRawResponse(self._sender)

    async def create_referral(
        self,
        body: models.ReferralRequest | None = None,
        *,
        x_dry_run: bool | None = None,
        options: Options | None = None,
    ) -> models.ReferralResponse:
        """Create a referral code.

        Makes a code with which one customer can recommend you to another.

        `POST /braze/referral`

        Args:
            x_dry_run: Whether to answer as usual but store nothing.
            options: Timeout, extra headers and retries for this call.

        Returns:
            The referral that was made.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
            errors.TooManyRequests: 429. More requests than allowed. Wait before
                trying again.
        """
        return await self._sender.send(
            operations.CREATE_REFERRAL,
            options,
            body=body,
            x_dry_run=x_dry_run,
        )

    async def create_coupon(
        self,
        body: models.BrazeCouponRequest | None = None,
        *,
        options: Options | None = None,
    ) -> models.BrazeCouponResponse:
        """Create or look up a coupon code.

        Makes a coupon. Sent again with the same `identifier`, the request returns the
        coupon it made before. How codes look by default is up to the campaign.

        `POST /braze/coupon`

        Args:
            options: Timeout, extra headers and retries for this call.

        Returns:
            The coupon that was made or found.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
            errors.TooManyRequests: 429. More requests than allowed. Wait before
                trying again.
        """
        return await self._sender.send(operations.CREATE_COUPON, options, body=body)

    async def create_coupon_reservation(
        self,
        body: models.CouponReservationRequest | None = None,
        *,
        options: Options | None = None,
    ) -> models.CouponReservationResponse:
        """Reserve a coupon.

        Puts a coupon aside for one customer.

        `POST /braze/coupon_reservation`

        Args:
            options: Timeout, extra headers and retries for this call.

        Returns:
            The reserved coupon.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
            errors.TooManyRequests: 429. More requests than allowed. Wait before
                trying again.
        """
        return await self._sender.send(
            operations.CREATE_COUPON_RESERVATION,
            options,
            body=body,
        )

    async def track_event(
        self,
        body: models.BrazeTrackEventRequest | None = None,
        *,
        destination_hostname: str,
        options: Options | None = None,
    ) -> models.IntegrationState:
        """Track an event.

        Hands a custom event to the rules of your campaigns. Define the event in the
        Campaign Manager first. A customer who is not known yet gets a profile.

        `POST /braze/event`

        Args:
            destination_hostname: Host of your Talon.One deployment.
            options: Timeout, extra headers and retries for this call.

        Returns:
            Everything the request touched, and what the rules did with it.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
            errors.TooManyRequests: 429. More requests than allowed. Wait before
                trying again.
        """
        return await self._sender.send(
            operations.TRACK_EVENT,
            options,
            body=body,
            destination_hostname=destination_hostname,
        )


class AsyncBrazeWithRawResponse:
    """The methods of `AsyncBraze`, but they return the whole response."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncBraze(sender.raw())
        self.create_referral = async_raw(methods.create_referral)
        self.create_coupon = async_raw(methods.create_coupon)
        self.create_coupon_reservation = async_raw(methods.create_coupon_reservation)
        self.track_event = async_raw(methods.track_event)

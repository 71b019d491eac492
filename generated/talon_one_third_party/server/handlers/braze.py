"""Braze: the methods of the server."""

from __future__ import annotations

from abc import ABC, abstractmethod

from ... import models
from ...operations import braze as operations
from ...runtime.replies import Outcome
from ...runtime.serving import Route, unimplemented


class BrazeHandler(ABC):
    """Braze runs campaigns in real time. Its connected content fetches coupon and
    referral codes from here, to put them into messages.

    Methods may be async or not; those that are not run in a thread. They return the result,
    or raise an error from `errors`.
    """

    @abstractmethod
    def create_referral(
        self,
        body: models.ReferralRequest | None = None,
        *,
        x_dry_run: bool | None = None,
    ) -> Outcome[models.ReferralResponse]:
        """Create a referral code.

        Makes a code with which one customer can recommend you to another.

        `POST /braze/referral`

        Args:
            x_dry_run: Whether to answer as usual but store nothing.

        Returns:
            The referral that was made.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
            errors.TooManyRequests: 429. More requests than allowed. Wait before
                trying again.
        """

    @abstractmethod
    def create_coupon(
        self,
        body: models.BrazeCouponRequest | None = None,
    ) -> Outcome[models.BrazeCouponResponse]:
        """Create or look up a coupon code.

        Makes a coupon. Sent again with the same `identifier`, the request returns the
        coupon it made before. How codes look by default is up to the campaign.

        `POST /braze/coupon`

        Returns:
            The coupon that was made or found.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
            errors.TooManyRequests: 429. More requests than allowed. Wait before
                trying again.
        """

    @abstractmethod
    def create_coupon_reservation(
        self,
        body: models.CouponReservationRequest | None = None,
    ) -> Outcome[models.CouponReservationResponse]:
        """Reserve a coupon.

        Puts a coupon aside for one customer.

        `POST /braze/coupon_reservation`

        Returns:
            The reserved coupon.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
            errors.TooManyRequests: 429. More requests than allowed. Wait before
                trying again.
        """

    @abstractmethod
    def track_event(
        self,
        body: models.BrazeTrackEventRequest | None = None,
        *,
        destination_hostname: str,
    ) -> Outcome[models.IntegrationState]:
        """Track an event.

        Hands a custom event to the rules of your campaigns. Define the event in the
        Campaign Manager first. A customer who is not known yet gets a profile.

        `POST /braze/event`

        Args:
            destination_hostname: Host of your Talon.One deployment.

        Returns:
            Everything the request touched, and what the rules did with it.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
            errors.TooManyRequests: 429. More requests than allowed. Wait before
                trying again.
        """


class UnimplementedBrazeHandler(BrazeHandler):
    """Answers 501 to every operation. Override the ones you implement."""

    create_referral = unimplemented(BrazeHandler.create_referral)
    create_coupon = unimplemented(BrazeHandler.create_coupon)
    create_coupon_reservation = unimplemented(BrazeHandler.create_coupon_reservation)
    track_event = unimplemented(BrazeHandler.track_event)


def routes(handler: BrazeHandler) -> list[Route]:
    """Each operation with the method that answers it."""
    return [
        (operations.CREATE_REFERRAL, handler.create_referral),
        (operations.CREATE_COUPON, handler.create_coupon),
        (operations.CREATE_COUPON_RESERVATION, handler.create_coupon_reservation),
        (operations.TRACK_EVENT, handler.track_event),
    ]

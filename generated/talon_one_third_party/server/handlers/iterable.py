"""Iterable: the methods of the server."""

from __future__ import annotations

from abc import ABC, abstractmethod
from datetime import datetime
from typing import Any

from ... import models
from ...operations import iterable as operations
from ...runtime.replies import Outcome
from ...runtime.serving import Route, unimplemented


class IterableHandler(ABC):
    """Iterable is a marketing platform across channels. Its data feeds fetch coupon
    and referral codes and loyalty points.

    Methods may be async or not; those that are not run in a thread. They return the result,
    or raise an error from `errors`.
    """

    @abstractmethod
    def create_coupon(
        self,
        *,
        deployment: str,
        application_id: int,
        campaign_id: int,
        iterable_campaign_id: str,
        start_date: datetime | None = None,
        expiry_date: datetime | None = None,
        discount_limit: int | None = None,
        recipient_integration_id: str | None = None,
        usage_limit: int,
        attributes: dict[str, Any] | None = None,
    ) -> Outcome[models.CouponResponse]:
        """Create a coupon code.

        Makes a coupon. How codes look by default is up to the campaign.

        `GET /iterable/coupon`

        Args:
            deployment: Host of your Talon.One deployment.
            application_id: Application; its number is in the URL of the Campaign
                Manager.
            campaign_id: Campaign; its number is in the URL of the Campaign Manager.
            iterable_campaign_id: Names the Iterable campaign that asks for the
                coupon.
            start_date: First moment of validity.
            expiry_date: Last moment of validity.
            discount_limit: Discount the coupon can give in total. Leave it out when
                the discount has no fixed amount, such as 10%.
            recipient_integration_id: The one customer who may redeem the coupon.
                Without it, anyone may.
            usage_limit: How often the coupon can be redeemed; 0 is no limit. The
                limits of the campaign apply all the same. Default: `1`.
            attributes: Custom attributes to set. Every property name is the name of
                an attribute with a dot in front: `.firstName`. The value has the type
                of the attribute; put quotes into the value to set a text attribute to
                something that looks like a number or a Boolean. Attributes that your
                Application makes mandatory have to be given.

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
    def create_referral(
        self,
        *,
        deployment: str,
        campaign_id: int,
        advocate_profile_integration_id: str,
        friend_profile_integration_id: str | None = None,
        start_date: datetime | None = None,
        expiry_date: datetime | None = None,
        usage_limit: int | None = None,
        attributes: dict[str, Any] | None = None,
    ) -> Outcome[models.ReferralResponse]:
        """Create a referral code.

        Makes a code with which one customer can recommend you to another.

        `GET /iterable/referral`

        Args:
            deployment: Host of your Talon.One deployment.
            campaign_id: Campaign; its number is in the URL of the Campaign Manager.
            advocate_profile_integration_id: Customer who recommends.
            friend_profile_integration_id: Customer who is recommended to.
            start_date: First moment of validity.
            expiry_date: Last moment of validity.
            usage_limit: How often the referral can be used; 0 is no limit. The
                limits of the campaign apply all the same.
            attributes: Custom attributes to set. Every property name is the name of
                an attribute with a dot in front: `.firstName`. The value has the type
                of the attribute; put quotes into the value to set a text attribute to
                something that looks like a number or a Boolean. Attributes that your
                Application makes mandatory have to be given.

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
    def loyalty(
        self,
        *,
        deployment: str,
        profile_integration_id: str,
        loyalty_program_id: int,
    ) -> Outcome[models.LoyaltyResponse]:
        """Read the loyalty points of a customer.

        Returns the ledgers of a customer in one profile-based program.

        `GET /iterable/loyalty`

        Args:
            deployment: Host of your Talon.One deployment.
            profile_integration_id: Integration ID of the customer.
            loyalty_program_id: Number of a profile-based loyalty program.

        Returns:
            The points of the customer.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
        """


class UnimplementedIterableHandler(IterableHandler):
    """Answers 501 to every operation. Override the ones you implement."""

    create_coupon = unimplemented(IterableHandler.create_coupon)
    create_referral = unimplemented(IterableHandler.create_referral)
    loyalty = unimplemented(IterableHandler.loyalty)


def routes(handler: IterableHandler) -> list[Route]:
    """Each operation with the method that answers it."""
    return [
        (operations.CREATE_COUPON, handler.create_coupon),
        (operations.CREATE_REFERRAL, handler.create_referral),
        (operations.LOYALTY, handler.loyalty),
    ]

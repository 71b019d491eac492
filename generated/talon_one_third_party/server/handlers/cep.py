"""CEP: the methods of the server."""

from __future__ import annotations

from abc import ABC, abstractmethod
from datetime import datetime
from typing import Any

from ... import models
from ...operations import cep as operations
from ...runtime.replies import Outcome
from ...runtime.serving import Route, unimplemented


class CepHandler(ABC):
    """For any customer engagement platform: put coupons, referrals and loyalty points
    into messages.

    Methods may be async or not; those that are not run in a thread. They return the result,
    or raise an error from `errors`.
    """

    @abstractmethod
    def create_coupon(
        self,
        *,
        application_id: int,
        campaign_id: int,
        external_campaign_id: str,
        customer_engagement_platform_name: str,
        destination_hostname: str,
        start_date: datetime | None = None,
        expiry_date: datetime | None = None,
        discount_limit: int | None = None,
        recipient_integration_id: str | None = None,
        usage_limit: int,
        attributes: dict[str, Any] | None = None,
        identifier: str | None = None,
        x_dry_run: bool | None = None,
    ) -> Outcome[models.CouponResponse]:
        """Create a coupon code.

        Makes a coupon. How codes look by default is up to the campaign.

        `GET /customer_engagement/coupon`

        Args:
            application_id: Application; its number is in the URL of the Campaign
                Manager.
            campaign_id: Campaign; its number is in the URL of the Campaign Manager.
            external_campaign_id: ID of the campaign on the calling platform.
            customer_engagement_platform_name: Name of the calling platform.
            destination_hostname: Host of your Talon.One deployment.
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
            identifier: Makes the request repeatable: a value seen before returns
                the coupon made then, any other value makes a coupon.
            x_dry_run: Whether to answer as usual but store nothing.

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
        campaign_id: int,
        advocate_profile_integration_id: str,
        customer_engagement_platform_name: str,
        destination_hostname: str,
        friend_profile_integration_id: str | None = None,
        start_date: datetime | None = None,
        expiry_date: datetime | None = None,
        usage_limit: int | None = None,
        attributes: dict[str, Any] | None = None,
        x_dry_run: bool | None = None,
    ) -> Outcome[models.ReferralResponse]:
        """Create a referral code.

        Makes a code with which one customer can recommend you to another.

        `GET /customer_engagement/referral`

        Args:
            campaign_id: Campaign; its number is in the URL of the Campaign Manager.
            advocate_profile_integration_id: Customer who recommends.
            customer_engagement_platform_name: Name of the calling platform.
            destination_hostname: Host of your Talon.One deployment.
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
    def loyalty(
        self,
        *,
        profile_integration_id: str,
        loyalty_program_id: int,
        customer_engagement_platform_name: str,
        destination_hostname: str,
    ) -> Outcome[models.LoyaltyResponse]:
        """Read the loyalty points of a customer.

        Returns the ledgers of a customer in one profile-based program.

        `GET /customer_engagement/loyalty`

        Args:
            profile_integration_id: Integration ID of the customer.
            loyalty_program_id: Number of a profile-based loyalty program.
            customer_engagement_platform_name: Name of the calling platform.
            destination_hostname: Host of your Talon.One deployment.

        Returns:
            The points of the customer.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
            errors.TooManyRequests: 429. More requests than allowed. Wait before
                trying again.
        """

    @abstractmethod
    def add_loyalty_points(
        self,
        body: models.AddLoyaltyPointsRequest | None = None,
        *,
        customer_engagement_platform_name: str,
        destination_hostname: str,
    ) -> Outcome[None]:
        """Credit loyalty points.

        Gives points of a profile-based program to a customer.

        `POST /customer_engagement/add_loyalty_points`

        Args:
            customer_engagement_platform_name: Name of the calling platform.
            destination_hostname: Host of your Talon.One deployment.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
            errors.TooManyRequests: 429. More requests than allowed. Wait before
                trying again.
        """


class UnimplementedCepHandler(CepHandler):
    """Answers 501 to every operation. Override the ones you implement."""

    create_coupon = unimplemented(CepHandler.create_coupon)
    create_referral = unimplemented(CepHandler.create_referral)
    loyalty = unimplemented(CepHandler.loyalty)
    add_loyalty_points = unimplemented(CepHandler.add_loyalty_points)


def routes(handler: CepHandler) -> list[Route]:
    """Each operation with the method that answers it."""
    return [
        (operations.CREATE_COUPON, handler.create_coupon),
        (operations.CREATE_REFERRAL, handler.create_referral),
        (operations.LOYALTY, handler.loyalty),
        (operations.ADD_LOYALTY_POINTS, handler.add_loyalty_points),
    ]

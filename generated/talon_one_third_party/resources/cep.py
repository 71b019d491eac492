"""CEP: the methods of the clients."""

from __future__ import annotations

from datetime import datetime
from functools import cached_property
from typing import Any

from .. import models
from ..operations import cep as operations
from ..runtime.raw import async_raw, raw
from ..runtime.requests import Options
from ..runtime.transport import AsyncSender, Sender


class Cep:
    """For any customer engagement platform: put coupons, referrals and loyalty points
    into messages.
    """

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @cached_property
    def with_raw_response(self) -> CepWithRawResponse:
        """The same methods, but they return the whole response, with status and headers."""
        return CepWithRawResponse(self._sender)

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
        usage_limit: int | None = None,
        attributes: dict[str, Any] | None = None,
        identifier: str | None = None,
        x_dry_run: bool | None = None,
        options: Options | None = None,
    ) -> models.CouponResponse:
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
        return self._sender.send(
            operations.CREATE_COUPON,
            options,
            application_id=application_id,
            campaign_id=campaign_id,
            external_campaign_id=external_campaign_id,
            customer_engagement_platform_name=customer_engagement_platform_name,
            destination_hostname=destination_hostname,
            start_date=start_date,
            expiry_date=expiry_date,
            discount_limit=discount_limit,
            recipient_integration_id=recipient_integration_id,
            usage_limit=usage_limit,
            attributes=attributes,
            identifier=identifier,
            x_dry_run=x_dry_run,
        )

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
        options: Options | None = None,
    ) -> models.ReferralResponse:
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
            campaign_id=campaign_id,
            advocate_profile_integration_id=advocate_profile_integration_id,
            customer_engagement_platform_name=customer_engagement_platform_name,
            destination_hostname=destination_hostname,
            friend_profile_integration_id=friend_profile_integration_id,
            start_date=start_date,
            expiry_date=expiry_date,
            usage_limit=usage_limit,
            attributes=attributes,
            x_dry_run=x_dry_run,
        )

    def loyalty(
        self,
        *,
        profile_integration_id: str,
        loyalty_program_id: int,
        customer_engagement_platform_name: str,
        destination_hostname: str,
        options: Options | None = None,
    ) -> models.LoyaltyResponse:
        """Read the loyalty points of a customer.

        Returns the ledgers of a customer in one profile-based program.

        `GET /customer_engagement/loyalty`

        Args:
            profile_integration_id: Integration ID of the customer.
            loyalty_program_id: Number of a profile-based loyalty program.
            customer_engagement_platform_name: Name of the calling platform.
            destination_hostname: Host of your Talon.One deployment.
            options: Timeout, extra headers and retries for this call.

        Returns:
            The points of the customer.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
            errors.TooManyRequests: 429. More requests than allowed. Wait before
                trying again.
        """
        return self._sender.send(
            operations.LOYALTY,
            options,
            profile_integration_id=profile_integration_id,
            loyalty_program_id=loyalty_program_id,
            customer_engagement_platform_name=customer_engagement_platform_name,
            destination_hostname=destination_hostname,
        )

    def add_loyalty_points(
        self,
        body: models.AddLoyaltyPointsRequest | None = None,
        *,
        customer_engagement_platform_name: str,
        destination_hostname: str,
        options: Options | None = None,
    ) -> None:
        """Credit loyalty points.

        Gives points of a profile-based program to a customer.

        `POST /customer_engagement/add_loyalty_points`

        Args:
            customer_engagement_platform_name: Name of the calling platform.
            destination_hostname: Host of your Talon.One deployment.
            options: Timeout, extra headers and retries for this call.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
            errors.TooManyRequests: 429. More requests than allowed. Wait before
                trying again.
        """
        return self._sender.send(
            operations.ADD_LOYALTY_POINTS,
            options,
            body=body,
            customer_engagement_platform_name=customer_engagement_platform_name,
            destination_hostname=destination_hostname,
        )


class CepWithRawResponse:
    """The methods of `Cep`, but they return the whole response."""

    def __init__(self, sender: Sender) -> None:
        methods = Cep(sender.raw())
        self.create_coupon = raw(methods.create_coupon)
        self.create_referral = raw(methods.create_referral)
        self.loyalty = raw(methods.loyalty)
        self.add_loyalty_points = raw(methods.add_loyalty_points)


class AsyncCep:
    """`Cep` for asynchronous code: the same methods, as coroutines."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @cached_property
    def with_raw_response(self) -> AsyncCepWithRawResponse:
        """The same methods, but they return the whole response, with status and headers."""
        return AsyncCepWithRawResponse(self._sender)

    async def create_coupon(
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
        usage_limit: int | None = None,
        attributes: dict[str, Any] | None = None,
        identifier: str | None = None,
        x_dry_run: bool | None = None,
        options: Options | None = None,
    ) -> models.CouponResponse:
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
        return await self._sender.send(
            operations.CREATE_COUPON,
            options,
            application_id=application_id,
            campaign_id=campaign_id,
            external_campaign_id=external_campaign_id,
            customer_engagement_platform_name=customer_engagement_platform_name,
            destination_hostname=destination_hostname,
            start_date=start_date,
            expiry_date=expiry_date,
            discount_limit=discount_limit,
            recipient_integration_id=recipient_integration_id,
            usage_limit=usage_limit,
            attributes=attributes,
            identifier=identifier,
            x_dry_run=x_dry_run,
        )

    async def create_referral(
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
        options: Options | None = None,
    ) -> models.ReferralResponse:
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
            campaign_id=campaign_id,
            advocate_profile_integration_id=advocate_profile_integration_id,
            customer_engagement_platform_name=customer_engagement_platform_name,
            destination_hostname=destination_hostname,
            friend_profile_integration_id=friend_profile_integration_id,
            start_date=start_date,
            expiry_date=expiry_date,
            usage_limit=usage_limit,
            attributes=attributes,
            x_dry_run=x_dry_run,
        )

    async def loyalty(
        self,
        *,
        profile_integration_id: str,
        loyalty_program_id: int,
        customer_engagement_platform_name: str,
        destination_hostname: str,
        options: Options | None = None,
    ) -> models.LoyaltyResponse:
        """Read the loyalty points of a customer.

        Returns the ledgers of a customer in one profile-based program.

        `GET /customer_engagement/loyalty`

        Args:
            profile_integration_id: Integration ID of the customer.
            loyalty_program_id: Number of a profile-based loyalty program.
            customer_engagement_platform_name: Name of the calling platform.
            destination_hostname: Host of your Talon.One deployment.
            options: Timeout, extra headers and retries for this call.

        Returns:
            The points of the customer.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
            errors.TooManyRequests: 429. More requests than allowed. Wait before
                trying again.
        """
        return await self._sender.send(
            operations.LOYALTY,
            options,
            profile_integration_id=profile_integration_id,
            loyalty_program_id=loyalty_program_id,
            customer_engagement_platform_name=customer_engagement_platform_name,
            destination_hostname=destination_hostname,
        )

    async def add_loyalty_points(
        self,
        body: models.AddLoyaltyPointsRequest | None = None,
        *,
        customer_engagement_platform_name: str,
        destination_hostname: str,
        options: Options | None = None,
    ) -> None:
        """Credit loyalty points.

        Gives points of a profile-based program to a customer.

        `POST /customer_engagement/add_loyalty_points`

        Args:
            customer_engagement_platform_name: Name of the calling platform.
            destination_hostname: Host of your Talon.One deployment.
            options: Timeout, extra headers and retries for this call.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
            errors.TooManyRequests: 429. More requests than allowed. Wait before
                trying again.
        """
        return await self._sender.send(
            operations.ADD_LOYALTY_POINTS,
            options,
            body=body,
            customer_engagement_platform_name=customer_engagement_platform_name,
            destination_hostname=destination_hostname,
        )


class AsyncCepWithRawResponse:
    """The methods of `AsyncCep`, but they return the whole response."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncCep(sender.raw())
        self.create_coupon = async_raw(methods.create_coupon)
        self.create_referral = async_raw(methods.create_referral)
        self.loyalty = async_raw(methods.loyalty)
        self.add_loyalty_points = async_raw(methods.add_loyalty_points)

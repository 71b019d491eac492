"""Iterable: the methods of the clients."""

from __future__ import annotations

from datetime import datetime
from functools import cached_property
from typing import Any

from .. import models
from ..operations import iterable as operations
from ..runtime.raw import async_raw, raw
from ..runtime.requests import Options
from ..runtime.transport import AsyncSender, Sender


class Iterable:
    """Iterable is a marketing platform across channels. Its data feeds fetch coupon
    and referral codes and loyalty points.
    """

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    @cached_property
    def with_raw_response(self) -> IterableWithRawResponse:
        """The same methods, but they return the whole response, with status and headers."""
        return IterableWithRawResponse(self._sender)

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
        usage_limit: int | None = None,
        attributes: dict[str, Any] | None = None,
        options: Options | None = None,
    ) -> models.CouponResponse:
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
            deployment=deployment,
            application_id=application_id,
            campaign_id=campaign_id,
            iterable_campaign_id=iterable_campaign_id,
            start_date=start_date,
            expiry_date=expiry_date,
            discount_limit=discount_limit,
            recipient_integration_id=recipient_integration_id,
            usage_limit=usage_limit,
            attributes=attributes,
        )

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
        options: Options | None = None,
    ) -> models.ReferralResponse:
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
            deployment=deployment,
            campaign_id=campaign_id,
            advocate_profile_integration_id=advocate_profile_integration_id,
            friend_profile_integration_id=friend_profile_integration_id,
            start_date=start_date,
            expiry_date=expiry_date,
            usage_limit=usage_limit,
            attributes=attributes,
        )

    def loyalty(
        self,
        *,
        deployment: str,
        profile_integration_id: str,
        loyalty_program_id: int,
        options: Options | None = None,
    ) -> models.LoyaltyResponse:
        """Read the loyalty points of a customer.

        Returns the ledgers of a customer in one profile-based program.

        `GET /iterable/loyalty`

        Args:
            deployment: Host of your Talon.One deployment.
            profile_integration_id: Integration ID of the customer.
            loyalty_program_id: Number of a profile-based loyalty program.
            options: Timeout, extra headers and retries for this call.

        Returns:
            The points of the customer.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
        """
        return self._sender.send(
            operations.LOYALTY,
            options,
            deployment=deployment,
            profile_integration_id=profile_integration_id,
            loyalty_program_id=loyalty_program_id,
        )


class IterableWithRawResponse:
    """The methods of `Iterable`, but they return the whole response."""

    def __init__(self, sender: Sender) -> None:
        methods = Iterable(sender.raw())
        self.create_coupon = raw(methods.create_coupon)
        self.create_referral = raw(methods.create_referral)
        self.loyalty = raw(methods.loyalty)


class AsyncIterable:
    """`Iterable` for asynchronous code: the same methods, as coroutines."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    @cached_property
    def with_raw_response(self) -> AsyncIterableWithRawResponse:
        """The same methods, but they return the whole response, with status and headers."""
        return AsyncIterableWithRawResponse(self._sender)

    async def create_coupon(
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
        usage_limit: int | None = None,
        attributes: dict[str, Any] | None = None,
        options: Options | None = None,
    ) -> models.CouponResponse:
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
            deployment=deployment,
            application_id=application_id,
            campaign_id=campaign_id,
            iterable_campaign_id=iterable_campaign_id,
            start_date=start_date,
            expiry_date=expiry_date,
            discount_limit=discount_limit,
            recipient_integration_id=recipient_integration_id,
            usage_limit=usage_limit,
            attributes=attributes,
        )

    async def create_referral(
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
        options: Options | None = None,
    ) -> models.ReferralResponse:
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
            deployment=deployment,
            campaign_id=campaign_id,
            advocate_profile_integration_id=advocate_profile_integration_id,
            friend_profile_integration_id=friend_profile_integration_id,
            start_date=start_date,
            expiry_date=expiry_date,
            usage_limit=usage_limit,
            attributes=attributes,
        )

    async def loyalty(
        self,
        *,
        deployment: str,
        profile_integration_id: str,
        loyalty_program_id: int,
        options: Options | None = None,
    ) -> models.LoyaltyResponse:
        """Read the loyalty points of a customer.

        Returns the ledgers of a customer in one profile-based program.

        `GET /iterable/loyalty`

        Args:
            deployment: Host of your Talon.One deployment.
            profile_integration_id: Integration ID of the customer.
            loyalty_program_id: Number of a profile-based loyalty program.
            options: Timeout, extra headers and retries for this call.

        Returns:
            The points of the customer.

        Raises:
            errors.BadRequest: 400. The request is malformed or breaks a rule.
            errors.Unauthorized: 401. The API key is missing or wrong.
            errors.NotFound: 404. Something the request names does not exist.
        """
        return await self._sender.send(
            operations.LOYALTY,
            options,
            deployment=deployment,
            profile_integration_id=profile_integration_id,
            loyalty_program_id=loyalty_program_id,
        )


class AsyncIterableWithRawResponse:
    """The methods of `AsyncIterable`, but they return the whole response."""

    def __init__(self, sender: AsyncSender) -> None:
        methods = AsyncIterable(sender.raw())
        self.create_coupon = async_raw(methods.create_coupon)
        self.create_referral = async_raw(methods.create_referral)
        self.loyalty = async_raw(methods.loyalty)
